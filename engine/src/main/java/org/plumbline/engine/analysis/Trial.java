package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.ConclusionConflict;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.WeightProblem;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;

/** Decides appraisals that were made up, and writes down what the rules get wrong on the way. */
final class Trial {
    private static final Set<String> OF_A_TOTAL = Set.of("grade", "coefficient", "ungraded");

    private final Engine engine;
    private final Curves curves;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    Trial(Engine engine, Curves curves) {
        this.engine = engine;
        this.curves = curves;
    }

    /** What came of an appraisal: a decision, or why it was refused; neither where the rules fail. */
    record Tried(Optional<Decision> decision, List<Problem> refused) {
        private static final Tried NOTHING = new Tried(Optional.empty(), List.of());
    }

    /** The decision; empty where there is none, because the rules fail or the appraisal is none of the scheme's. */
    Optional<Decision> decide(Engine asked, Appraisal appraisal, String example) {
        return attempt(asked, appraisal, example).decision();
    }

    /** The same where it matters why there is none. */
    Tried attempt(Engine asked, Appraisal appraisal, String example) {
        try {
            return new Tried(Optional.of(asked.decide(appraisal)), List.of());
        } catch (FlawedRules flawed) {
            for (var flaw : flawed.flaws()) {
                var placed = flaw.message().statement() instanceof WeightProblem.Unscored unscored
                        ? onCurve(flaw, unscored)
                        : flaw;
                add(new Flaw(placed.place(), placed.rule(), flaw.message().example(example)));
            }
            return Tried.NOTHING;
        } catch (Refused refused) {
            return new Tried(Optional.empty(), refused.problems());
        }
    }

    /** What is scored only sometimes is mended at the rule that scores it. */
    private Flaw onCurve(Flaw flaw, WeightProblem.Unscored unscored) {
        var indicator = engine.scheme().indicators().get(unscored.indicator());
        return indicator == null
                ? flaw
                : curves.of(indicator).stream()
                        .findFirst()
                        .map(written ->
                                new Flaw(written.rule().place(), written.rule().name(), flaw.message()))
                        .orElse(flaw);
    }

    /** Writes down a flaw, once for each rule and sentence. */
    void add(Flaw flaw) {
        var message = flaw.message();
        if (!isFoundOnTotals(message) && said.add(message.code() + flaw.place() + flaw.rule() + key(flaw))) {
            flaws.add(flaw);
        }
    }

    /** Grades, coefficients and pay are looked at on the totals themselves, exactly. */
    private boolean isFoundOnTotals(Message message) {
        if (message.statement() instanceof ConclusionConflict.Twice twice) {
            return OF_A_TOTAL.contains(twice.about()) || engine.scheme().pay().containsKey(twice.about());
        }
        return message.statement() instanceof ConclusionConflict.NotConcluded;
    }

    /** Of weights, each setting is said; of the rest, the place says enough. */
    private static String key(Flaw flaw) {
        return flaw.message().statement() instanceof WeightProblem.Sum sum ? String.valueOf(sum.words()) : "";
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
