package org.plumbline.api.seals;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.checkpoint.Consistency;
import org.plumbline.engine.checkpoint.LoggedProof;
import org.plumbline.engine.checkpoint.MissingNode;
import org.plumbline.engine.checkpoint.Tree;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.KeptRow;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proofs against the newest checkpoint; a record that is not sealed yet is sealed first. */
@Component
class Proofs {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 20;

    private final JdbcClient database;
    private final Seals seals;
    private final SealedTree nodes;
    private final Sealer sealer;
    private final Published published;

    Proofs(JdbcClient database, Seals seals, SealedTree nodes, Sealer sealer, Published published) {
        this.database = database;
        this.seals = seals;
        this.nodes = nodes;
        this.sealer = sealer;
        this.published = published;
    }

    /**
     * The exported decision of an id, of an appraisal or a settlement, which continues the tree of an earlier size where
     * one is named.
     *
     * @throws Declined where there is no such decision or size, or it cannot be sealed now
     */
    Export of(RecordKind kind, UUID id, Optional<Long> since) {
        var row = database.sql(KeptRow.select(kind) + "where id = :id")
                .param("id", id)
                .query((found, index) -> KeptRow.of(kind, found))
                .optional()
                .orElseThrow(() -> new Declined(
                        HttpStatus.NOT_FOUND, KeepingProblem.noSuch(kind).message()));
        var rules = published.files(row.text("fingerprint"));
        try {
            var index = sealed(row.number());
            var seal = newest();
            var size = seal.checkpoint().size();
            var proof = new LoggedProof(new Tree(size, nodes).inclusion(index), seal.signed());
            return new Export(
                    kind,
                    row.number(),
                    row.parts(),
                    rules,
                    proof,
                    seal.signer(),
                    since.map(earlier -> between(earlier, size)));
        } catch (MissingNode | SealsChanged changed) {
            throw changed();
        }
    }

    /**
     * The newest seal.
     *
     * @throws Declined where there is none
     */
    KeptSeal newest() {
        try {
            return seals.last()
                    .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, new SealProblem.NothingSealed().message()));
        } catch (SealsChanged changed) {
            throw changed();
        }
    }

    /**
     * That the tree of one size continues that of another.
     *
     * @throws Declined where no tree that was sealed is as large, or the earlier one is larger
     */
    Consistency consistency(long earlier, Optional<Long> later) {
        var newest = newest().checkpoint().size();
        var size = later.orElse(newest);
        if (size > newest) {
            throw noSuch(size, newest);
        }
        try {
            return between(earlier, size);
        } catch (MissingNode taken) {
            throw changed();
        }
    }

    private Consistency between(long earlier, long later) {
        if (earlier < 1 || earlier > later) {
            throw noSuch(earlier, later);
        }
        return new Tree(later, nodes).consistency(earlier);
    }

    private static Declined noSuch(long size, long newest) {
        return new Declined(HttpStatus.NOT_FOUND, new SealProblem.NoSuchCheckpoint(size, newest).message());
    }

    private static Declined changed() {
        return new Declined(HttpStatus.INTERNAL_SERVER_ERROR, new SealProblem.SealsWereChanged().message());
    }

    private long sealed(long record) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var found = nodes.index(record); ; found = nodes.index(record)) {
            if (found.isPresent()) {
                return found.getAsLong();
            }
            if (System.nanoTime() > until) {
                throw new Declined(HttpStatus.SERVICE_UNAVAILABLE, new SealProblem.NotSealedYet().message());
            }
            sealer.sealAll();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Declined(HttpStatus.SERVICE_UNAVAILABLE, new SealProblem.NotSealedYet().message());
        }
    }
}
