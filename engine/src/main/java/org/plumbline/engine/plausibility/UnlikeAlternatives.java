package org.plumbline.engine.plausibility;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.engine.rule.Condition.Any;
import org.plumbline.engine.rule.Condition.Not;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.rules.Event;
import org.plumbline.rules.Term;

/**
 * A kind, a role, a period or a status that need not hold where something else does: {@code kind == "x" || late} is
 * whatever was late, where a comma was meant.
 */
record UnlikeAlternatives(WrittenScheme.WrittenPattern asked) {
    private static final Set<Term> WHICH = Set.of(Term.EVENT, Term.ROLE, Term.INDICATOR, Term.FIGURE, Term.ACHIEVEMENT);
    private static final String PERIOD = "period";
    private static final String STATUS = "status";

    static List<Flaw> of(WrittenScheme written) {
        return written.asked()
                .flatMap(asked ->
                        new UnlikeAlternatives(asked).in(asked.pattern().condition()))
                .toList();
    }

    private Stream<Flaw> in(Condition condition) {
        if (condition instanceof Any any) {
            return isOfUnlike(any)
                    ? Stream.of(asked.flaw(any.tests().get(0).place(), new PastedDoubt.EitherOfUnlike(any)))
                    : any.parts().stream().flatMap(this::in);
        }
        if (condition instanceof All all) {
            return all.parts().stream().flatMap(this::in);
        }
        return condition instanceof Not not ? in(not.part()) : Stream.of();
    }

    private static boolean isOfUnlike(Any any) {
        var asks = any.parts().stream().map(UnlikeAlternatives::asks).toList();
        var which = any.tests().stream()
                .filter(UnlikeAlternatives::isWhich)
                .map(UnlikeAlternatives::property)
                .collect(Collectors.toSet());
        return asks.stream()
                .filter(which::containsAll)
                .anyMatch(one -> asks.stream().anyMatch(other -> Collections.disjoint(one, other)));
    }

    private static Set<String> asks(Condition part) {
        return part.tests().stream().map(UnlikeAlternatives::property).collect(Collectors.toSet());
    }

    private static boolean isWhich(Test test) {
        return test.path().term().filter(WHICH::contains).isPresent()
                || Set.of(PERIOD, STATUS).contains(property(test));
    }

    private static String property(Test test) {
        var path = test.path();
        if (path.type() == boolean.class && path.isOfSetting()) {
            return PERIOD;
        }
        return path.type() == boolean.class && path.owner() == Event.class && isStatus(path.property())
                ? STATUS
                : path.toString();
    }

    private static boolean isStatus(String property) {
        return Stream.of(Event.Status.values()).anyMatch(status -> status.name().equalsIgnoreCase(property));
    }
}
