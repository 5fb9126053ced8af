package org.plumbline.api.seals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SignedSeal;
import org.plumbline.engine.seal.Tree;
import org.plumbline.records.KeptRow;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports kept decisions with the way to a signed head; one that is not sealed yet is sealed first. */
@Component
class Proofs {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 20;
    private static final long MOST_LINKS = 50_000;

    private final JdbcClient database;
    private final SealChain chain;
    private final Sealer sealer;
    private final Published published;

    Proofs(JdbcClient database, SealChain chain, Sealer sealer, Published published) {
        this.database = database;
        this.chain = chain;
        this.sealer = sealer;
        this.published = published;
    }

    /**
     * The exported decision of an id, of an appraisal or a settlement, with the links to a head where one is named.
     *
     * @throws Declined where there is no such decision or head, or it cannot be sealed now
     */
    Export of(RecordKind kind, UUID id, Optional<Hash> head) {
        var row = database.sql(KeptRow.select(kind) + "where id = :id")
                .param("id", id)
                .query((found, index) -> KeptRow.of(kind, found))
                .optional()
                .orElseThrow(() -> new Declined(
                        HttpStatus.NOT_FOUND, KeepingProblem.noSuch(kind).message()));
        var signed = sealed(row.number());
        var seal = signed.seal();
        var proof = new Tree(chain.leaves(seal)).proof(chain.place(seal, row.number()));
        var rules = published.files(row.text("fingerprint"));
        var links = links(seal, head);
        return new Export(kind, row.number(), row.parts(), rules, proof, signed, links);
    }

    private SignedSeal sealed(long record) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var found = chain.over(record); ; found = chain.over(record)) {
            if (found.isPresent()) {
                return found.get();
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

    private List<Seal> links(Seal seal, Optional<Hash> head) {
        if (head.isEmpty()) {
            return List.of();
        }
        long other = chain.numbered(head.get())
                .orElseThrow(
                        () -> new Declined(HttpStatus.NOT_FOUND, new SealProblem.NoSuchHead(head.get()).message()));
        if (Math.abs(other - seal.number()) > MOST_LINKS) {
            throw new Declined(HttpStatus.UNPROCESSABLE_CONTENT, new SealProblem.HeadTooFar(MOST_LINKS).message());
        }
        return other < seal.number()
                ? chain.between(other, seal.number() - 1)
                : chain.between(seal.number() + 1, other);
    }
}
