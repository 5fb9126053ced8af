package org.plumbline.api.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.SealedRecord;
import org.plumbline.records.HashedRow;

/** A record as it lies in the database, when it says that it was kept, and the attestation that it names. */
public record Row(SealedRecord record, Instant at, Optional<UUID> attested) {
    /** A row of {@link HashedRow#select}. */
    public static Row of(RecordKind kind, ResultSet row) throws SQLException {
        return new Row(
                HashedRow.record(kind, row),
                row.getObject(time(kind), OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("attested", UUID.class)));
    }

    /** The column that says when a record of a kind was kept. */
    static String time(RecordKind kind) {
        return kind.columns().stream()
                .filter(column -> column.form() == Form.TIME)
                .map(Column::name)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return record.kind().code() + " " + record.number();
    }
}
