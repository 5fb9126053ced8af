package org.plumbline.api.replays;

import java.util.List;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.again.DecidedAgain;
import org.plumbline.engine.again.Difference;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** Decides kept appraisals and settlements again, by the very rules that judged them. */
@Component
class Replayer {
    private final Published published;

    Replayer(Published published) {
        this.published = published;
    }

    ReplayResult replay(RecordKind kind, Kept kept) {
        var differences = differences(again(kind, kept));
        var id = kept.id().toString();
        return new ReplayResult(
                kind == RecordKind.DECISION ? id : null,
                kind == RecordKind.SETTLEMENT ? id : null,
                differences.isEmpty(),
                kept.fingerprint(),
                kept.version(),
                kept.engine(),
                Version.ENGINE,
                differences);
    }

    private DecidedAgain again(RecordKind kind, Kept kept) {
        var decision = kept.decision(kind.question().orElseThrow());
        try (var lease = published.lease(kept.fingerprint())) {
            return DecidedAgain.of(decision, lease::engine);
        } catch (FlawedRules flawed) {
            return DecidedAgain.WithoutRules.of(flawed);
        }
    }

    /** None where it is the same; where nothing came out, why. */
    private static List<Difference> differences(DecidedAgain again) {
        if (again instanceof DecidedAgain.Different different) {
            return different.differences();
        }
        if (again instanceof DecidedAgain.RefusedNow refused) {
            return refused.problems().stream().map(Replayer::problem).toList();
        }
        if (again instanceof DecidedAgain.WithoutRules without) {
            return List.of(said("rules", String.valueOf(new FlawedRules(without.flaws()).getMessage())));
        }
        if (again instanceof DecidedAgain.Unreadable unreadable) {
            return List.of(said("", unreadable.why()));
        }
        return List.of();
    }

    private static Difference problem(Problem problem) {
        return said(problem.path(), problem.message().in(Language.EN));
    }

    private static Difference said(String path, String sentence) {
        return new Difference(path, null, StringNode.valueOf(sentence));
    }
}
