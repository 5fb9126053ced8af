package org.plumbline.api.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpStatus;

/** One kept for each key: the same once, another one only in the place of the one that stands. */
public final class Once {
    private final RecordKind kind;
    private final Words words;
    private final Function<UUID, Optional<Kept>> archive;

    /** What is said where it cannot be kept: of an id, and of a key's name and period. */
    private record Words(
            Function<UUID, Statement> nothingBefore,
            BiFunction<String, String, Statement> otherwise,
            BiFunction<String, String, Statement> supersededOtherwise) {}

    /** Of a kind; {@code archive} finds a kept one by its id. */
    public Once(RecordKind kind, Function<UUID, Optional<Kept>> archive) {
        this.kind = kind;
        this.archive = archive;
        this.words = kind == RecordKind.SETTLEMENT
                ? new Words(
                        KeepingProblem.NoSettlementToSupersede::new,
                        KeepingProblem.SettledOtherwise::new,
                        KeepingProblem.SupersededSettledOtherwise::new)
                : new Words(
                        KeepingProblem.NothingToSupersede::new,
                        KeepingProblem.DecidedOtherwise::new,
                        KeepingProblem.SupersededOtherwise::new);
    }

    /**
     * The one whose place a claim takes.
     *
     * @throws Refused where there is none, or it has another key
     */
    public Optional<Kept> superseded(Claim claim) {
        var id = claim.superseded();
        if (id == null) {
            return Optional.empty();
        }
        var before = archive.apply(id).filter(kept -> kept.key().equals(claim.key()));
        if (before.isEmpty()) {
            throw new Refused(List.of(
                    Problem.at(Supersedes.path(kind), words.nothingBefore().apply(id))));
        }
        return before;
    }

    /**
     * What a caller is told of an outcome.
     *
     * @throws Declined where something else is kept for the key; names what stands now
     */
    public Answered answered(Claim claim, Outcome outcome, Optional<Kept> before) {
        if (outcome instanceof Outcome.Created created) {
            return new Answered(created.kept(), true, before);
        }
        if (outcome instanceof Outcome.Already already) {
            return new Answered(already.kept(), false, before(already.kept()));
        }
        var key = claim.key();
        var said = claim.superseded() == null ? words.otherwise() : words.supersededOtherwise();
        var more = ((Outcome.Otherwise) outcome)
                .standing()
                .map(id -> Map.of(kind.code(), id.toString()))
                .orElse(Map.of());
        throw new Declined(
                HttpStatus.CONFLICT, said.apply(key.name(), key.period()).message(), List.of(), more);
    }

    /** The one whose place a kept one took. */
    public Optional<Kept> before(Kept kept) {
        return Optional.ofNullable(kept.supersedes()).flatMap(archive);
    }
}
