package org.plumbline.api.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Decides and keeps: the same appraisal once, another one of the same person and period only in the first one's place. */
@Component
class Keeping {
    private final Judge judge;
    private final Archive archive;

    Keeping(Judge judge, Archive archive) {
        this.judge = judge;
        this.archive = archive;
    }

    /** What a caller is told: the kept decision, whether it is new, and the one whose place it took. */
    record Answered(Kept kept, boolean created, Optional<Kept> before) {}

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

    Answered keep(Candidate candidate) {
        var before = superseded(candidate);
        return answered(candidate, archive.keep(List.of(candidate)).get(0), before);
    }

    /** Keeps many at once; the outcomes are in their order. */
    List<Outcome> keep(List<Candidate> candidates) {
        return archive.keep(candidates);
    }

    /**
     * The decision whose place a candidate takes.
     *
     * @throws Refused where there is none, or it is about somebody or some period else
     */
    Optional<Kept> superseded(Candidate candidate) {
        var id = candidate.superseded();
        if (id == null) {
            return Optional.empty();
        }
        var before = archive.find(id).filter(kept -> kept.key().equals(candidate.key()));
        if (before.isEmpty()) {
            throw new Refused(List.of(Problem.at("supersedes.decision", "nothing-to-supersede", id)));
        }
        return before;
    }

    /**
     * What a caller is told of an outcome.
     *
     * @throws Declined where another appraisal is kept; names the decision that stands now
     */
    Answered answered(Candidate candidate, Outcome outcome, Optional<Kept> before) {
        if (outcome instanceof Outcome.Created created) {
            return new Answered(created.kept(), true, before);
        }
        if (outcome instanceof Outcome.Already already) {
            return new Answered(already.kept(), false, before(already.kept()));
        }
        var chain = ((Outcome.Otherwise) outcome).chain();
        var key = candidate.key();
        var code = candidate.superseded() == null ? "decided-otherwise" : "superseded-otherwise";
        var detail = Message.of(code, key.appraisee(), key.period());
        var more = chain.isEmpty()
                ? Map.<String, String>of()
                : Map.of("decision", chain.get(chain.size() - 1).id().toString());
        throw new Declined(HttpStatus.CONFLICT, detail, List.of(), more);
    }

    /** The decision whose place a kept one took. */
    Optional<Kept> before(Kept kept) {
        return Optional.ofNullable(kept.supersedes()).flatMap(archive::find);
    }

    /** An appraisal that was kept stays answered, even where the rules of today would refuse it. */
    Optional<Answered> keptBefore(Request request) {
        if (!request.reading().problems().isEmpty() || request.supersedes() != null) {
            return Optional.empty();
        }
        var appraisal = request.reading().appraisal();
        var appraisee = appraisal.appraisee();
        var key = new Key(appraisal.scheme(), appraisee.id(), appraisee.period().toString());
        var asked = Canonical.of(appraisal);
        return archive.chains(List.of(key)).getOrDefault(key, List.of()).stream()
                .filter(kept -> kept.appraisal().equals(asked))
                .reduce((earlier, later) -> later)
                .map(kept -> new Answered(kept, false, before(kept)));
    }
}
