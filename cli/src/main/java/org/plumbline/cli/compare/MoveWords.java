package org.plumbline.cli.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.compare.Amendment;
import org.plumbline.engine.compare.Moves.SumOfMoves;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Term;

/** The scheme's own names for what moved; a code that the later version does not know stays as it is. */
record MoveWords(Scheme scheme, Texts texts) {
    String grade(String code) {
        return code.isEmpty() ? texts.say("compare-no-grade") : title(Term.GRADE, code);
    }

    /** What was edited, one amendment after another. */
    String sentences(List<Amendment> amendments) {
        return amendments.stream().map(each -> each.in(texts.language())).collect(Collectors.joining(" + "));
    }

    String department(String name) {
        return name.isEmpty() ? texts.say("compare-no-department") : name;
    }

    String sum(SumOfMoves sum) {
        return switch (sum.by()) {
            case ALL -> texts.say("compare-all");
            case PAY -> title(Term.PAY, sum.of());
            case AWARD -> title(Term.AWARD, sum.of());
            case DEPARTMENT -> texts.say("compare-department", department(sum.of()));
            case POST -> texts.say("compare-post", title(Term.POST, sum.of()));
        };
    }

    private String title(Term term, String code) {
        return scheme.title(term, code).map(title -> title.in(texts.language())).orElse(code);
    }
}
