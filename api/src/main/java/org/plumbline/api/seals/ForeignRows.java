package org.plumbline.api.seals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.api.signing.Attestations;
import org.plumbline.api.signing.Row;
import org.plumbline.api.signing.Signer;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.HashedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that no server wrote: they are never sealed, and while they are there the alarm names them. */
@Component
final class ForeignRows {
    /** More are not named one by one. */
    private static final int MOST = 100;

    private final JdbcClient database;
    private final Attestations attestations;
    private final Signer signer;
    private final Set<Long> skipped = new TreeSet<>();

    ForeignRows(JdbcClient database, Attestations attestations, Signer signer) {
        this.database = database;
        this.attestations = attestations;
        this.signer = signer;
    }

    /** Of some rows those that a server wrote; the others are looked at again and again. */
    synchronized List<Row> without(List<Row> rows) {
        var foreign = attestations.foreign(rows);
        foreign.keySet().stream()
                .map(row -> row.record().number())
                .limit(Math.max(0, MOST - skipped.size()))
                .forEach(skipped::add);
        return rows.stream().filter(row -> !foreign.containsKey(row)).toList();
    }

    /** Those that are there now, whatever their numbers, and why each is foreign. */
    synchronized Map<Row, String> look() {
        var rows = new ArrayList<Row>();
        var nobody = "(attested is null and record > " + signer.log().unattested() + ")";
        for (var kind : RecordKind.values()) {
            rows.addAll(rows(kind, nobody));
            rows.addAll(rows(kind, "record < 1"));
            if (!skipped.isEmpty()) {
                rows.addAll(rows(kind, "record = any (:skipped)"));
            }
        }
        var foreign = attestations.foreign(rows);
        skipped.removeIf(number ->
                foreign.keySet().stream().noneMatch(row -> row.record().number() == number));
        return foreign;
    }

    private List<Row> rows(RecordKind kind, String condition) {
        return database.sql(HashedRow.select(kind) + "where " + condition + " order by record limit " + MOST)
                .param("skipped", skipped.toArray(Long[]::new))
                .query((row, number) -> Row.of(kind, row))
                .list();
    }
}
