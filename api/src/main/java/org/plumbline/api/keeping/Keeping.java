package org.plumbline.api.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpStatus;

/** The records of a kind, one for each key: the same once, another one only in the place of the one that stands. */
public final class Keeping {
    private final RecordKind kind;
    private final Archive archive;

    Keeping(RecordKind kind, Archive archive) {
        this.kind = kind;
        this.archive = archive;
    }

    /**
     * Decides and keeps one.
     *
     * @throws Refused as {@link #decide}; not where the same was kept under rules that did not refuse it
     * @throws Declined where something else is kept for the key
     */
    public <Q extends Request> Answered keep(Q request, Function<Q, Decided> judge, String by) {
        try {
            var pending = decide(request, judge, by);
            return answered(pending, keep(List.of(pending.claim())).get(0));
        } catch (Refused refused) {
            return keptBefore(request).orElseThrow(() -> refused);
        }
    }

    /**
     * Decides what is asked, ready to be kept.
     *
     * @throws Refused with everything wrong with it, or where there is none whose place it could take
     */
    public <Q extends Request> Pending decide(Q request, Function<Q, Decided> judge, String by) {
        var claim = Claim.of(request, judge.apply(request), archive.now(), by);
        return new Pending(claim, superseded(claim));
    }

    /** Keeps many at once; the outcomes are in their order. */
    public List<ClaimOutcome> keep(List<Claim> claims) {
        return archive.keep(claims);
    }

    /**
     * What a caller is told of an outcome.
     *
     * @throws Declined where something else is kept for the key; names what stands now
     */
    public Answered answered(Pending pending, ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Created created) {
            return new Answered(created.kept(), true, pending.before(), Optional.empty());
        }
        if (outcome instanceof ClaimOutcome.Already already) {
            return answered(already);
        }
        var conflict = (ClaimOutcome.Conflict) outcome;
        var standing = conflict.standing()
                .map(id -> Map.of(kind.code(), id.toString()))
                .orElse(Map.of());
        var said = KeepingProblem.otherwise(kind, pending.claim());
        throw new Declined(HttpStatus.CONFLICT, said.message(), List.of(), standing);
    }

    /** What was kept stays answered, even where the rules of today would refuse it. */
    public Optional<Answered> keptBefore(Request request) {
        if (!request.problems().isEmpty() || request.supersedes() != null) {
            return Optional.empty();
        }
        return archive.asked(request.key(), request.asked()).map(this::answered);
    }

    private Answered answered(ClaimOutcome.Already already) {
        return new Answered(already.kept(), false, before(already.kept()), already.supersededBy());
    }

    /** The kept one of an id. */
    public Optional<Kept> find(UUID id) {
        return archive.find(id);
    }

    /**
     * The kept one that a caller names.
     *
     * @throws Declined where there is none
     */
    public Kept named(String id) {
        return Supersedes.id(id).flatMap(archive::find).orElseThrow(this::noSuch);
    }

    /** What a caller is told who names none of the kind. */
    public Declined noSuch() {
        return new Declined(HttpStatus.NOT_FOUND, KeepingProblem.noSuch(kind).message());
    }

    /** The one whose place a kept one took. */
    public Optional<Kept> before(Kept kept) {
        return Optional.ofNullable(kept.supersedes()).flatMap(archive::find);
    }

    /** The id of the one that stands in the place of a kept one; empty where that stands itself. */
    public Optional<UUID> supersededBy(Kept kept) {
        return archive.supersededBy(kept);
    }

    private Optional<Kept> superseded(Claim claim) {
        var id = claim.superseded();
        if (id == null) {
            return Optional.empty();
        }
        var before = archive.find(id).filter(kept -> kept.key().equals(claim.key()));
        if (before.isEmpty()) {
            throw new Refused(List.of(Problem.at(Supersedes.path(kind), KeepingProblem.nothingBefore(kind, id))));
        }
        return before;
    }
}
