package org.plumbline.api.schemes;

import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;

/** One thing that a draft's check has to say: where, in which rule (empty outside of rules), and what. */
public record DraftFinding(
        String file, int line, int column, String rule, String code, String message, List<String> maybe) {
    static DraftFinding of(Flaw flaw, Language language) {
        var place = flaw.place();
        return new DraftFinding(
                place.file(),
                place.line(),
                place.column(),
                flaw.rule(),
                flaw.message().code(),
                flaw.message().in(language),
                flaw.message().maybe());
    }

    /** Something wrong with a file of worked cases, which has no line. */
    static DraftFinding of(String file, Problem problem, Language language) {
        var message = problem.message();
        return new DraftFinding(file, 0, 0, "", message.code(), problem.in(language), message.maybe());
    }
}
