package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand.OfFact;
import org.plumbline.engine.rule.Partial;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;
import org.plumbline.rules.Event.Status;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/** Finds out by reading rules what those that can fire for somebody look at. */
final class LookedAtByRules {
    private final Scheme scheme;
    private final Appraisee appraisee;
    private final LookedAt found = new LookedAt();

    private LookedAtByRules(Scheme scheme, Appraisee appraisee) {
        this.scheme = scheme;
        this.appraisee = appraisee;
    }

    /** What they look at where somebody on this post and in this department is appraised for such a period. */
    static LookedAt of(Scheme scheme, List<Rule> rules, Appraisee appraisee) {
        var reading = new LookedAtByRules(scheme, appraisee);
        rules.stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .filter(reading::canFire)
                .forEach(reading::rule);
        return reading.found;
    }

    private boolean canFire(Rule rule) {
        var somebody = new Partial(appraisee, this::isOfAppraisee);
        return rule.patterns().stream()
                .filter(pattern -> pattern.presence() != Presence.ABSENT)
                .allMatch(pattern -> somebody.mayMatch(pattern.condition()));
    }

    /** Whether a comparison looks only at what every fact knows of the appraisee. */
    private boolean isOfAppraisee(Test test) {
        return test.path().steps().size() == 1 && test.path().owner().isInstance(appraisee);
    }

    private void rule(Rule rule) {
        rule.tests().forEach(this::history);
        rule.patterns().stream()
                .filter(pattern -> pattern.type() == Event.class)
                .forEach(pattern -> scheme.events().keySet().forEach(kind -> event(rule, pattern, kind)));
        if (rule.concludes().contains(Conclusion.Pay.class) || rule.looksAt().contains(Compensation.class)) {
            found.compensation();
        }
    }

    private void history(Test test) {
        history(test.path());
        for (var operand : test.operands()) {
            if (operand instanceof OfFact of) {
                history(of.path());
            }
        }
    }

    private void history(PropertyPath path) {
        path.cancelled().ifPresent(found::cancelled);
        path.quantity().ifPresent(quantity -> {
            if (quantity == Quantity.MONTHS || quantity == Quantity.MEAN_TOTAL) {
                found.months();
            } else if (quantity == Quantity.RUN) {
                found.runs();
            }
        });
    }

    private void event(Rule rule, Pattern pattern, String kind) {
        var day = appraisee.period().first();
        var some = new Partial(
                new Event("", kind, "", Status.SUBSTANTIATED, day, 0, BigDecimal.ZERO, appraisee),
                test -> isOfKind(test) || isOfAppraisee(test));
        if (some.mayMatch(pattern.condition())) {
            var fields = new LookedAtFields(some);
            fields.in(pattern.condition());
            fields.of(pattern.name(), rule);
            found.event(kind, fields.all());
            if (fields.repeats()) {
                found.repeats(kind);
            }
        }
    }

    private static boolean isOfKind(Test test) {
        return test.path().term().equals(Optional.of(Term.EVENT));
    }
}
