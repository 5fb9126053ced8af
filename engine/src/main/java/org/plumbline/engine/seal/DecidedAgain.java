package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.seal.Check.Step;
import org.plumbline.engine.settlement.SettlementReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether the archived rules make the kept decision of the archived appraisal or settlement again, byte for byte. */
public final class DecidedAgain {
    private DecidedAgain() {}

    /** The part of a record of a kind that says what was asked; its {@code decision} is the answer. */
    public static String question(RecordKind kind) {
        return kind == RecordKind.SETTLEMENT ? "settlement" : "appraisal";
    }

    /** Compares; {@code version} is the engine's that decided, {@code engine} judges by the archived rules. */
    public static Check of(RecordKind kind, String question, String decision, String version, Supplier<Engine> engine) {
        try {
            var decided = decided(kind, Documents.json(question), engine);
            return compared(new String(decided, StandardCharsets.UTF_8), decision, version);
        } catch (Refused refused) {
            return Check.broken(Step.DECISION, new AgainStatement.DecisionRefused())
                    .with(refused.problems());
        } catch (FlawedRules flawed) {
            return Check.broken(Step.DECISION, new AgainStatement.DecisionWithoutRules(Version.ENGINE, version))
                    .with(places(flawed));
        } catch (JacksonException broken) {
            return Check.broken(Step.DECISION, new AgainStatement.DecisionUnreadable());
        }
    }

    private static byte[] decided(RecordKind kind, JsonNode question, Supplier<Engine> engine) {
        return kind == RecordKind.SETTLEMENT
                ? Documents.canonical(engine.get().settle(SettlementReader.read(question)))
                : Documents.canonical(engine.get().decide(AppraisalReader.read(question)));
    }

    /** Another version of the engine names itself in what it decides; but for that name the bytes must be equal. */
    private static Check compared(String now, String kept, String version) {
        if (now.equals(kept)) {
            return Check.holds(Step.DECISION, new AgainStatement.DecisionAgain());
        }
        var own = version.equals(Version.ENGINE);
        if (!own && now.replace(named(Version.ENGINE), named(version)).equals(kept)) {
            return Check.holds(Step.DECISION, new AgainStatement.DecisionAgainBy(Version.ENGINE, version));
        }
        var difference = Otherwise.of(kept, now);
        return Check.broken(
                Step.DECISION,
                own
                        ? new AgainStatement.DecisionOtherwise(difference)
                        : new AgainStatement.DecisionOtherwiseBy(difference, Version.ENGINE, version));
    }

    private static String named(String version) {
        return "\"engine\":\"" + version + "\"";
    }

    private static List<Problem> places(FlawedRules flawed) {
        return flawed.flaws().stream()
                .map(flaw -> new Problem(flaw.place().toString(), flaw.message()))
                .toList();
    }
}
