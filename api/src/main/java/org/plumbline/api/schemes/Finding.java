package org.plumbline.api.schemes;

import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;

/** One thing that a draft's check has to say: where, in which rule (empty outside of rules), and what. */
public record Finding(String file, int line, int column, String rule, String code, String message, List<String> maybe) {
    static Finding of(Flaw flaw, Language language) {
        var place = flaw.place();
        return new Finding(
                place.file(),
                place.line(),
                place.column(),
                flaw.rule(),
                flaw.message().code(),
                flaw.message().in(language),
                flaw.message().maybe());
    }
}
