package org.plumbline.engine.seal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.again.DecidedAgain;
import org.plumbline.engine.again.Difference;
import org.plumbline.engine.again.KeptDecision;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.CheckedStep.Step;
import tools.jackson.databind.JsonNode;

/** The last step of a verification: whether the archived rules make the kept decision again, byte for byte. */
public final class DecisionVerification {
    private static final int MOST_SHOWN = 5;

    private DecisionVerification() {}

    /** Decides again and says what came of it; {@code engine} judges by the archived rules. */
    public static CheckedStep of(KeptDecision kept, Supplier<Engine> engine) {
        var again = DecidedAgain.of(kept, engine);
        if (again instanceof DecidedAgain.Same) {
            return CheckedStep.holds(Step.DECISION, same(kept));
        }
        if (again instanceof DecidedAgain.Different different) {
            return CheckedStep.broken(Step.DECISION, otherwise(kept, shown(different.differences())));
        }
        if (again instanceof DecidedAgain.RefusedNow refused) {
            return CheckedStep.broken(Step.DECISION, new AgainStatement.DecisionRefused())
                    .with(refused.problems());
        }
        if (again instanceof DecidedAgain.WithoutRules without) {
            return CheckedStep.broken(
                            Step.DECISION, new AgainStatement.DecisionWithoutRules(Version.ENGINE, kept.engine()))
                    .with(places(without.flaws()));
        }
        return CheckedStep.broken(Step.DECISION, new AgainStatement.DecisionUnreadable());
    }

    private static AgainStatement same(KeptDecision kept) {
        return kept.isOfThisEngine()
                ? new AgainStatement.DecisionAgain()
                : new AgainStatement.DecisionAgainBy(Version.ENGINE, kept.engine());
    }

    private static AgainStatement otherwise(KeptDecision kept, String difference) {
        return kept.isOfThisEngine()
                ? new AgainStatement.DecisionOtherwise(difference)
                : new AgainStatement.DecisionOtherwiseBy(difference, Version.ENGINE, kept.engine());
    }

    /** The first as {@code path kept → now}. */
    private static String shown(List<Difference> differences) {
        var first = differences.stream()
                .limit(MOST_SHOWN)
                .map(DecisionVerification::shown)
                .collect(Collectors.joining("; "));
        return differences.size() > MOST_SHOWN ? first + "; …" : first;
    }

    /** Nothing but the spelling differs where a difference has no path. */
    private static String shown(Difference each) {
        return each.path().isEmpty() ? "…" : each.path() + " " + shown(each.kept()) + " → " + shown(each.now());
    }

    private static String shown(@Nullable JsonNode value) {
        return value == null ? "–" : value.toString();
    }

    private static List<Problem> places(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Problem(flaw.place().toString(), flaw.message()))
                .toList();
    }
}
