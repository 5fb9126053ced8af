package org.plumbline.api.schemes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.check.Warning;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;

/**
 * One thing that a draft's check has to say: where, in which rule (empty outside of rules), and what; a warning has the
 * id by which it is confirmed.
 */
public record DraftFinding(
        @Nullable String id,
        String file,
        int line,
        int column,
        String rule,
        String code,
        String message,
        List<String> maybe) {
    static DraftFinding of(Warning warning, Language language) {
        return of(warning.id(), warning.flaw(), language);
    }

    static DraftFinding of(Flaw flaw, Language language) {
        return of(null, flaw, language);
    }

    private static DraftFinding of(@Nullable String id, Flaw flaw, Language language) {
        var place = flaw.place();
        return new DraftFinding(
                id,
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
        return new DraftFinding(null, file, 0, 0, "", message.code(), problem.in(language), message.maybe());
    }
}
