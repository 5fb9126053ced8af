package org.plumbline.api.replays;

import java.util.List;
import org.plumbline.api.decisions.Canonical;
import org.plumbline.api.decisions.Kept;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Decides kept appraisals again, by the very rules that judged them. */
@Component
class Replayer {
    private static final String ENGINE = "engine";

    private final Published published;

    Replayer(Published published) {
        this.published = published;
    }

    Verdict replay(Kept kept) {
        var differences = differences(kept);
        return new Verdict(
                kept.id().toString(),
                differences.isEmpty(),
                kept.fingerprint(),
                kept.version(),
                kept.engine(),
                Version.ENGINE,
                differences);
    }

    private List<Verdict.Difference> differences(Kept kept) {
        try (var lease = published.lease(kept.fingerprint())) {
            var appraisal = Documents.json().readTree(kept.appraisal().bytes());
            var now = Canonical.of(lease.engine().decide(AppraisalReader.read(appraisal)));
            return now.equals(kept.decision()) ? List.of() : differences(kept, now);
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(problem -> new Verdict.Difference(
                            problem.path(),
                            null,
                            StringNode.valueOf(problem.message().in(Language.EN))))
                    .toList();
        } catch (FlawedRules flawed) {
            return List.of(new Verdict.Difference("rules", null, StringNode.valueOf(flawed.getMessage())));
        }
    }

    private static List<Verdict.Difference> differences(Kept kept, Canonical now) {
        var before = tree(kept.decision());
        var after = tree(now);
        if (!kept.engine().equals(Version.ENGINE) && after instanceof ObjectNode object) {
            object.put(ENGINE, kept.engine());
            if (Documents.json()
                    .writeValueAsString(after)
                    .equals(kept.decision().toString())) {
                return List.of();
            }
        }
        var differences = Comparison.of(before, after);
        // The bytes differ, and no field does: spaces or the order of fields were changed.
        return differences.isEmpty() ? List.of(new Verdict.Difference("", before, after)) : differences;
    }

    private static JsonNode tree(Canonical json) {
        return Documents.json().readTree(json.bytes());
    }
}
