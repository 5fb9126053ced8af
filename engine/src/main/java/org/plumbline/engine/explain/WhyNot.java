package org.plumbline.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Engine.Judged;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;

/** Whether a rule fired for an appraisal and, where it did not, which of its conditions did not hold. */
public record WhyNot(Rule rule, boolean fired, List<Message> sentences) {
    /** Keeps a copy. */
    public WhyNot {
        sentences = List.copyOf(sentences);
    }

    /**
     * Looks at one rule, known by its name.
     *
     * @throws Refused where there is no such rule
     */
    public static WhyNot of(Engine engine, Judged judged, String name) {
        var rules = engine.rules().rules();
        var rule = rules.stream().filter(each -> each.name().equals(name)).findFirst();
        if (rule.isEmpty()) {
            var names = rules.stream().map(Rule::name).toList();
            throw new Refused(List.of(
                    new Problem("", new Explanation.UnknownRule(name).message().maybe(name, names))));
        }
        return of(rule.get(), judged);
    }

    private static WhyNot of(Rule rule, Judged judged) {
        var nearest = Nearest.of(rule, judged.facts());
        if (nearest.isEmpty()) {
            var times = Pattern.matches(rule.patterns(), judged.facts()::of).size();
            var sentences =
                    new ArrayList<>(List.of(new Explanation.WhyFired(rule.name(), rule.place(), times).message()));
            sentences.addAll(without(rule, judged));
            return new WhyNot(rule, true, sentences);
        }
        var sentences = new ArrayList<>(List.of(new Explanation.WhyNotFired(rule.name(), rule.place()).message()));
        nearest.get().misses().forEach(miss -> sentences.addAll(miss.sentences()));
        return new WhyNot(rule, false, sentences);
    }

    /** Why a rule that fired left no mark, or less of one. */
    private static List<Message> without(Rule rule, Judged judged) {
        var decision = judged.decision();
        var reasons = new ArrayList<Message>();
        var ungraded = decision.ungraded();
        if (ungraded != null && rule.concludes().stream().anyMatch(WhyNot::isOfGrading)) {
            reasons.add(new Explanation.WhyUngraded(ungraded.rule()).message());
        } else if (rule.concludes().contains(Conclusion.Pay.class)) {
            paid(rule, judged).ifPresent(reasons::add);
        }
        if (isLimited(rule, decision)) {
            reasons.add(new Explanation.WhyLimited().message());
        }
        vetoed(rule, decision).ifPresent(what -> reasons.add(what.message()));
        return reasons;
    }

    /** Whether nothing is left of what a rule added or took. */
    private static boolean isLimited(Rule rule, Decision decision) {
        return decision.adjustments().stream()
                .filter(each -> each.rule().equals(rule.name()))
                .anyMatch(each -> each.points().signum() == 0);
    }

    /** Why a veto took nothing, or that it took the grade. */
    private static Optional<Explanation> vetoed(Rule rule, Decision decision) {
        var without = decision.withoutVeto();
        if (without == null) {
            return rule.concludes().contains(Conclusion.Veto.class)
                    ? Optional.of(new Explanation.WhyNothingToVeto())
                    : Optional.empty();
        }
        var took = rule.concludes().contains(Conclusion.Grade.class)
                && !without.grade().equals(decision.grade());
        return took ? Optional.of(new Explanation.WhyVetoed(vetoes(decision))) : Optional.empty();
    }

    private static boolean isOfGrading(Class<? extends Conclusion> kind) {
        return kind == Conclusion.Grade.class || kind == Conclusion.Coefficient.class || kind == Conclusion.Pay.class;
    }

    private static Optional<Message> paid(Rule rule, Judged judged) {
        var paid = judged.decision().pay().stream()
                .filter(pay -> pay.rule().equals(rule.name()))
                .findFirst();
        if (paid.isEmpty()) {
            return judged.facts().of(Compensation.class).isEmpty()
                    ? Optional.of(new Explanation.WhyNoCompensation().message())
                    : Optional.empty();
        }
        var by = paid.get().cancelledBy();
        return by == null ? Optional.empty() : Optional.of(new Explanation.WhyVetoed(String.join(", ", by)).message());
    }

    private static String vetoes(Decision decision) {
        return String.join(
                ", ",
                decision.vetoes().stream().map(Decision.Veto::rule).distinct().toList());
    }
}
