package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Adjustment;
import org.plumbline.rules.Conclusion.Award;
import org.plumbline.rules.Conclusion.Pay;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Score;

/** What a rule adds for some facts, and to what: points, an award, or pay by one formula. */
record Addition(String what, BigDecimal amount) {
    /** What every rule that can add anything, whatever happened, is asked. */
    static boolean mayBeOf(Rule rule) {
        return !rule.needs().contains(Event.class) && kinds(rule).findAny().isPresent();
    }

    /** Whether two rules can add the same kind of thing for the same kind of reason. */
    static boolean mayBeOfBoth(Rule one, Rule other) {
        return kinds(one).anyMatch(other.concludes()::contains) && isOfOneFigure(one) == isOfOneFigure(other);
    }

    /** Whether a rule looks at what was measured, one by one, and not only at the person. */
    static boolean isOfOneFigure(Rule rule) {
        return figures(rule).findAny().isPresent();
    }

    /** The patterns of a rule that ask for each measurement or score. */
    static Stream<Pattern> figures(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.presence() == Presence.EACH)
                .filter(pattern -> pattern.type() == Measurement.class || pattern.type() == Score.class);
    }

    /** What a rule adds where it matches so. */
    static List<Addition> of(Rule rule, Pattern.Match match, SomeFacts facts) {
        return rule.conclusions().stream()
                .flatMap(expression -> of(expression.conclude(match.named()), facts).stream())
                .toList();
    }

    private static Optional<Addition> of(Conclusion conclusion, SomeFacts facts) {
        if (conclusion instanceof Adjustment adjustment) {
            var what = adjustment.points().signum() < 0 ? "deduct" : "add";
            return Optional.of(new Addition(what, adjustment.points()));
        }
        if (conclusion instanceof Award award) {
            return Optional.of(new Addition(award.code(), award.amount()));
        }
        return conclusion instanceof Pay pay ? PayExample.of(pay, facts) : Optional.empty();
    }

    private static Stream<Class<? extends Conclusion>> kinds(Rule rule) {
        return Stream.<Class<? extends Conclusion>>of(Adjustment.class, Award.class, Pay.class)
                .filter(rule.concludes()::contains);
    }

    /** The indicator that a fact is of; none of a fact about the person. */
    static Optional<String> indicator(Fact fact) {
        if (fact instanceof Measurement measurement) {
            return Optional.of(measurement.indicator());
        }
        return fact instanceof Score score ? Optional.of(score.indicator()) : Optional.empty();
    }
}
