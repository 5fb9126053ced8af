package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Event;
import org.plumbline.rules.Event.Status;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Score;
import org.plumbline.rules.Term;

/** The indicators, figures and kinds of event that a pattern can match, going by the texts that it asks for. */
final class Subjects {
    private static final Set<Term> TEXTS = Set.of(Term.INDICATOR, Term.DIMENSION, Term.FIGURE, Term.EVENT);
    private static final Period SOME_PERIOD = new Period(PeriodUnit.MONTH, 2000, 1);
    private static final Appraisee ANYBODY = new Appraisee("", "", "", SOME_PERIOD);

    private Subjects() {}

    /** The indicators whose measurements or scores a pattern can match. */
    static Stream<Indicator> indicators(Pattern pattern, Scheme scheme) {
        return scheme.indicators().values().stream().filter(indicator -> {
            var fact = pattern.type() == Score.class
                    ? new Score(indicator.code(), indicator.dimension(), BigDecimal.ZERO, ANYBODY)
                    : measurement(indicator.code(), indicator.dimension());
            return can(pattern.condition(), fact, true);
        });
    }

    /** The figures of the whole that a pattern can match. */
    static Stream<Figure> figures(Pattern pattern, Scheme scheme) {
        return scheme.settlement().figures().values().stream()
                .filter(figure -> !figure.ofDepartments())
                .filter(figure -> can(
                        pattern.condition(),
                        new org.plumbline.rules.Figure(figure.code(), BigDecimal.ZERO, SOME_PERIOD),
                        true));
    }

    /** The kinds of event that a pattern can match. */
    static Stream<EventKind> events(Pattern pattern, Scheme scheme) {
        return scheme.events().values().stream().filter(kind -> can(pattern.condition(), event(kind.code()), true));
    }

    private static Event event(String kind) {
        return new Event("", kind, "", Status.ALLEGED, SOME_PERIOD.first(), 0, BigDecimal.ZERO, ANYBODY);
    }

    /** Some measurement of an indicator. */
    static Measurement measurement(String indicator, String dimension) {
        return new Measurement(indicator, dimension, BigDecimal.ZERO, 0, ANYBODY);
    }

    /** Whether it asks for one of these texts, and not for what another fact says. */
    private static boolean isGiven(Test test) {
        return test.path().term().filter(TEXTS::contains).isPresent()
                && test.operands().stream().allMatch(operand -> operand instanceof Operand.Given);
    }

    /** Whether a condition can come out so for a fact with these texts, whatever else it has. */
    private static boolean can(Condition condition, Fact fact, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return can(not.part(), fact, !wanted);
        }
        if (condition instanceof Test test) {
            return !isGiven(test) || test.holds(fact, Map.of()) == wanted;
        }
        var together = condition instanceof Condition.All == wanted;
        var parts = condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
        return together
                ? parts.stream().allMatch(part -> can(part, fact, wanted))
                : parts.stream().anyMatch(part -> can(part, fact, wanted));
    }
}
