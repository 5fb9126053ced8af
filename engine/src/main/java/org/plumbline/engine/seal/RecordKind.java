package org.plumbline.engine.seal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.again.QuestionKind;

/** The kinds of records that are kept for good: where they lie, and the parts of each, in the order they are sealed in. */
public enum RecordKind {
    /** Who was judged by what, with which result; appraisal and decision are canonical JSON. */
    DECISION(
            "decision",
            "decisions",
            List.of(
                    Column.of("id"),
                    Column.of("scheme"),
                    Column.of("appraisee"),
                    Column.of("period"),
                    Column.of("department"),
                    Column.of("post"),
                    Column.of("grade"),
                    Column.of("total"),
                    Column.of("fingerprint"),
                    Column.of("version"),
                    Column.of("engine"),
                    new Column("appraisal", Form.BYTES),
                    new Column("decision", Form.BYTES),
                    Column.of("supersedes"),
                    Column.of("reason"),
                    new Column("decided_at", Form.TIME),
                    Column.of("decided_by"))),
    /** The files of a scheme. */
    RULE_SET(
            "rule-set",
            "rule_sets",
            List.of(
                    Column.of("fingerprint"),
                    Column.of("scheme"),
                    Column.of("files"),
                    new Column("kept_at", Form.TIME),
                    Column.of("kept_by"))),
    /** Which rules judge from which period on, who wrote them and who approved. */
    PUBLICATION(
            "publication",
            "publications",
            List.of(
                    Column.of("scheme"),
                    Column.of("version"),
                    Column.of("fingerprint"),
                    Column.of("effective_from"),
                    Column.of("draft"),
                    Column.of("fixtures"),
                    Column.of("author"),
                    Column.of("approver"),
                    new Column("published_at", Form.TIME),
                    Column.later("confirmed"))),
    /** Who was settled with whom for which period, and how; settlement and decision are canonical JSON. */
    SETTLEMENT(
            "settlement",
            "settlements",
            List.of(
                    Column.of("id"),
                    Column.of("scheme"),
                    Column.of("period"),
                    Column.of("members"),
                    Column.of("fingerprint"),
                    Column.of("version"),
                    Column.of("engine"),
                    new Column("settlement", Form.BYTES),
                    new Column("decision", Form.BYTES),
                    Column.of("supersedes"),
                    Column.of("reason"),
                    new Column("decided_at", Form.TIME),
                    Column.of("decided_by")));

    private final String code;
    private final String table;
    private final List<Column> columns;

    RecordKind(String code, String table, List<Column> columns) {
        this.code = code;
        this.table = table;
        this.columns = columns;
    }

    /** How what a column holds becomes text: as it is, not at all, or as an instant in UTC. */
    public enum Form {
        /** Its text, as the database writes it. */
        TEXT,
        /** The bytes themselves. */
        BYTES,
        /** ISO 8601 in UTC, with as many digits of the second as it needs. */
        TIME
    }

    /**
     * A column, which is a part of the record by the same name.
     *
     * <p>A {@code later} one was added when there were sealed records without it: where it is absent it is no part.
     */
    public record Column(String name, Form form, boolean later) {
        private Column(String name, Form form) {
            this(name, form, false);
        }

        private static Column of(String name) {
            return new Column(name, Form.TEXT);
        }

        private static Column later(String name) {
            return new Column(name, Form.TEXT, true);
        }
    }

    /** As it is written in documents. */
    public String code() {
        return code;
    }

    /** The table that keeps such records. */
    public String table() {
        return table;
    }

    /** The parts, in the order they are sealed in; the record's number stands for itself. */
    public List<Column> columns() {
        return columns;
    }

    /** What such a record answers; empty for records that nobody asked a decision for. */
    public Optional<QuestionKind> question() {
        return switch (this) {
            case DECISION -> Optional.of(QuestionKind.APPRAISAL);
            case SETTLEMENT -> Optional.of(QuestionKind.SETTLEMENT);
            case RULE_SET, PUBLICATION -> Optional.empty();
        };
    }

    /** The kind of a code. */
    public static Stream<RecordKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code));
    }
}
