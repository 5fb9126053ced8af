package org.plumbline.api.seals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.api.problems.Declined;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SignedSeal;
import org.plumbline.engine.seal.Tree;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports kept decisions with the way to a signed head; one that is not sealed yet is sealed first. */
@Component
class Proofs {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 20;
    private static final long MOST_LINKS = 50_000;
    /** So many bytes come from the database at once. */
    private static final int SLICE = 4 * 1024 * 1024;

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

    private record Row(long number, String fingerprint, Map<String, byte[]> parts) {}

    /**
     * The exported decision of an id, of an appraisal or a settlement, with the links to a head where one is named.
     *
     * @throws Declined where there is no such decision or head, or it cannot be sealed now
     */
    Export of(RecordKind kind, UUID id, Optional<Hash> head) {
        var row = database.sql(select(kind) + " where id = :id")
                .param("id", id)
                .query((found, index) -> row(kind, found))
                .optional()
                .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, Message.of("no-such-" + kind.code())));
        var signed = sealed(row.number());
        var seal = signed.seal();
        var proof = new Tree(chain.leaves(seal)).proof(chain.place(seal, row.number()));
        var rules = published.files(row.fingerprint());
        var links = links(seal, head);
        var parts = new LinkedHashMap<>(row.parts());
        kind.columns().stream()
                .filter(column -> column.form() == Form.BYTES)
                .forEach(column -> parts.put(column.name(), bytes(kind, column, row.number())));
        return new Export(kind, row.number(), parts, rules, proof, signed, links);
    }

    private SignedSeal sealed(long record) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var found = chain.over(record); ; found = chain.over(record)) {
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > until) {
                throw new Declined(HttpStatus.SERVICE_UNAVAILABLE, Message.of("not-sealed-yet"));
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
            throw new Declined(HttpStatus.SERVICE_UNAVAILABLE, Message.of("not-sealed-yet"));
        }
    }

    private List<Seal> links(Seal seal, Optional<Hash> head) {
        if (head.isEmpty()) {
            return List.of();
        }
        long other = chain.numbered(head.get())
                .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, Message.of("no-such-head", head.get())));
        if (Math.abs(other - seal.number()) > MOST_LINKS) {
            throw new Declined(HttpStatus.UNPROCESSABLE_CONTENT, Message.of("head-too-far", MOST_LINKS));
        }
        return other < seal.number()
                ? chain.between(other, seal.number() - 1)
                : chain.between(seal.number() + 1, other);
    }

    /** Everything but the bytes, which may be long. */
    private static String select(RecordKind kind) {
        return kind.columns().stream()
                .filter(column -> column.form() != Form.BYTES)
                .map(Column::name)
                .collect(Collectors.joining(", ", "select record, ", " from " + kind.table()));
    }

    private static Row row(RecordKind kind, ResultSet row) throws SQLException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var column : kind.columns()) {
            var text = column.form() == Form.BYTES ? null : Rows.text(column, row);
            if (text != null) {
                parts.put(column.name(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Row(row.getLong("record"), row.getString("fingerprint"), parts);
    }

    /** Slice by slice: the driver takes several times the memory of what it gives, and a settlement is long. */
    private byte[] bytes(RecordKind kind, Column column, long record) {
        var from = " from " + kind.table() + " where record = :record";
        int length = database.sql("select octet_length(" + column.name() + ")" + from)
                .param("record", record)
                .query(Integer.class)
                .single();
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            bytes.put(database.sql("select substring(" + column.name() + ", :first, :most)" + from)
                    .param("first", bytes.position() + 1)
                    .param("most", SLICE)
                    .param("record", record)
                    .query(byte[].class)
                    .single());
        }
        return bytes.array();
    }
}
