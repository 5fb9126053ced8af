package org.plumbline.api.replays;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.settlement.SettlementReader;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Decides kept appraisals and settlements again, by the very rules that judged them. */
@Component
class Replayer {
    private final Published published;

    Replayer(Published published) {
        this.published = published;
    }

    Verdict replay(RecordKind kind, Kept kept) {
        var differences = differences(kind, kept);
        return new Verdict(
                named(kept, kind == RecordKind.DECISION),
                named(kept, kind == RecordKind.SETTLEMENT),
                differences.isEmpty(),
                kept.fingerprint(),
                kept.version(),
                kept.engine(),
                Version.ENGINE,
                differences);
    }

    private static @Nullable String named(Kept kept, boolean so) {
        return so ? kept.id().toString() : null;
    }

    private List<Verdict.Difference> differences(RecordKind kind, Kept kept) {
        try (var lease = published.lease(kept.fingerprint())) {
            var now = underTheOldName(decided(kind, kept.asked(), lease.engine()), kept);
            return now.equals(kept.decided()) ? List.of() : Comparison.of(kept.decided(), now);
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(problem -> new Verdict.Difference(
                            problem.path(),
                            null,
                            StringNode.valueOf(problem.message().in(Language.EN))))
                    .toList();
        } catch (FlawedRules flawed) {
            return List.of(new Verdict.Difference("rules", null, StringNode.valueOf(flawed.getMessage())));
        } catch (JacksonException broken) {
            // What is kept is no document any more.
            return List.of(new Verdict.Difference("", null, StringNode.valueOf(broken.getOriginalMessage())));
        }
    }

    private static Canonical decided(RecordKind kind, Canonical asked, Engine engine) {
        return kind == RecordKind.SETTLEMENT
                ? Canonical.of(engine.settle(SettlementReader.read(tree(asked))))
                : Canonical.of(engine.decide(AppraisalReader.read(tree(asked))));
    }

    private static JsonNode tree(Canonical json) {
        return Documents.json().readTree(json.bytes());
    }

    /** Another release of the engine names itself in what it decides; that name is not looked at. */
    private static Canonical underTheOldName(Canonical now, Kept kept) {
        if (kept.engine().equals(Version.ENGINE)) {
            return now;
        }
        var renamed = now.toString().replace(named(Version.ENGINE), named(kept.engine()));
        return Canonical.kept(renamed.getBytes(StandardCharsets.UTF_8));
    }

    private static String named(String engine) {
        return "\"engine\":\"" + engine + "\"";
    }
}
