package org.plumbline.api.keeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.RecordPart;
import org.plumbline.engine.seal.SealedRecord;

/** How records of a kind lie in the database; the kind names the table and its columns. */
record Table(RecordKind kind) {
    /** Of the columns that hold neither text nor bytes. */
    private static final Map<String, String> TYPES = Map.of(
            "id",
            "uuid",
            "supersedes",
            "uuid",
            "version",
            "int4",
            "members",
            "int4",
            "total",
            "numeric",
            "decided_at",
            "timestamptz");

    /** The column of what was asked. */
    String question() {
        return kind.question().orElseThrow().code();
    }

    boolean has(String column) {
        return kind.columns().stream().anyMatch(each -> each.name().equals(column));
    }

    /** Asks for kept ones, as they are read by {@link Kept#of}; a condition may follow. */
    String kept() {
        return """
                select record, id, scheme, %s as appraisee, period, fingerprint, version, engine, %s as asked,
                       decision as decided, supersedes, reason, decided_at, decided_by
                from %s
                """.formatted(has("appraisee") ? "appraisee" : "''", question(), kind.table());
    }

    /**
     * The id of the one that stands in the place of another, whose id is given: the last of those that took one another's
     * place; null where none did.
     */
    String standing(String id) {
        return """
                (with recursive later (id, depth) as (
                     select taken.id, 1 from %1$s as taken where taken.supersedes = %2$s
                     union all
                     select next.id, depth + 1 from later join %1$s as next on next.supersedes = later.id)
                 select id from later order by depth desc limit 1)
                """.formatted(kind.table(), id);
    }

    /** A condition that a row has the key of what is called so. */
    String keyOf(String other) {
        var person = has("appraisee") ? " and appraisee = %1$s.appraisee" : "";
        return ("scheme = %1$s.scheme" + person + " and period = %1$s.period").formatted(other);
    }

    /** The hash of what a claim will hold when it is kept, whatever number it is given. */
    Hash content(Claim claim) {
        var parts = kind.columns().stream()
                .map(column -> part(column.name(), value(column.name(), claim)))
                .toList();
        return new SealedRecord(kind, 0, parts).content();
    }

    private static RecordPart part(String name, @Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return RecordPart.of(name, bytes);
        }
        var text = value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
        return RecordPart.of(name, text);
    }

    /** What a claim writes; the database adds the number. */
    StatementValues<Claim> written() {
        return new StatementValues<>(kind.columns().stream()
                .map(column -> new StatementValues.ColumnValue<Claim>(
                        column.name(), type(column), claim -> value(column.name(), claim)))
                .toList());
    }

    private static String type(Column column) {
        return column.form() == Form.BYTES ? "bytea" : TYPES.getOrDefault(column.name(), "text");
    }

    private @Nullable Object value(String column, Claim claim) {
        var decided = claim.decided();
        return switch (column) {
            case "id" -> claim.id();
            case "scheme" -> claim.key().scheme();
            case "appraisee" -> claim.key().appraisee();
            case "period" -> claim.key().period();
            case "fingerprint" -> decided.fingerprint();
            case "version" -> decided.version();
            case "engine" -> decided.engine();
            case "appraisal", "settlement" -> claim.asked().bytes();
            case "decision" -> decided.json().bytes();
            case "supersedes" -> claim.superseded();
            case "reason" -> claim.reason();
            case "decided_at" -> claim.at().toString();
            case "decided_by" -> claim.by();
            default -> decided.own().value(column);
        };
    }

    /** Names of columns that records may be selected by, in the order in which they are said. */
    List<String> selectable() {
        return List.of("scheme", "period", "department", "appraisee", "grade").stream()
                .filter(this::has)
                .toList();
    }
}
