package org.plumbline.api.decisions;

import java.util.List;
import java.util.Optional;
import org.plumbline.api.keeping.Answered;
import org.plumbline.engine.document.Canonical;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.keeping.Once;
import org.plumbline.api.keeping.Outcome;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Decides and keeps: the same appraisal once, another one of the same person and period only in the first one's place. */
@Component
class Keeping {
    private final Judge judge;
    private final Archive archive;
    private final Once once;

    Keeping(Judge judge, Archive archive) {
        this.judge = judge;
        this.archive = archive;
        this.once = new Once(RecordKind.DECISION, archive::find);
    }

    /**
     * Decides what is asked, ready to be kept.
     *
     * @throws Refused with everything wrong with the appraisal, or with what it says of the decision it supersedes
     */
    Candidate decide(Request request, String by) {
        return Candidate.of(judge.judge(request.reading(), Optional.empty()), request.supersedes(), by);
    }

    /**
     * Decides and keeps one.
     *
     * @throws Refused as above; not where the same appraisal was kept under rules that did not refuse it
     * @throws Declined where another appraisal of the same person and period is kept
     */
    Answered keep(JsonNode document, String by) {
        var request = Request.read(document);
        try {
            return keep(decide(request, by));
        } catch (Refused refused) {
            return keptBefore(request).orElseThrow(() -> refused);
        }
    }

    private Answered keep(Candidate candidate) {
        var before = once.superseded(candidate);
        return once.answered(candidate, archive.keep(List.of(candidate)).get(0), before);
    }

    /** Keeps many at once; the outcomes are in their order. */
    List<Outcome> keep(List<Candidate> candidates) {
        return archive.keep(candidates);
    }

    /** How one is kept for a person and period. */
    Once once() {
        return once;
    }

    /** The decision whose place a kept one took. */
    Optional<Kept> before(Kept kept) {
        return once.before(kept);
    }

    /** An appraisal that was kept stays answered, even where the rules of today would refuse it. */
    Optional<Answered> keptBefore(Request request) {
        if (!request.reading().problems().isEmpty() || request.supersedes() != null) {
            return Optional.empty();
        }
        var appraisal = request.reading().appraisal();
        var key = Candidate.key(appraisal);
        var asked = Canonical.of(appraisal);
        return archive.chains(List.of(key)).getOrDefault(key, List.of()).stream()
                .filter(kept -> kept.asked().equals(asked))
                .reduce((earlier, later) -> later)
                .map(kept -> new Answered(kept, false, before(kept)));
    }
}
