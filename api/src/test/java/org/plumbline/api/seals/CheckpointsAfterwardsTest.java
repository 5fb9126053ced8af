package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;

/** A database that was sealed before seals were checkpoints, and more records than one kept node is over. */
class CheckpointsAfterwardsTest {
    private static final int PEOPLE = 300;

    /** The tables as they were; a record is changed after it was sealed there. */
    private static final String BEFORE = """
            alter table decisions disable trigger kept_for_good;
            update decisions set total = 99.99 where record = (select max(record) from decisions);
            alter table decisions enable always trigger kept_for_good;
            drop table seals;
            drop table log_origin;
            drop table tree_nodes;
            alter table earlier_seals rename to seals;
            create table noted as select record, kind, leaf, marks from sealed_records;
            drop table sealed_records;
            alter table noted rename to sealed_records;
            drop table attestations;
            drop table attested_since;
            alter table decisions drop column attested;
            alter table settlements drop column attested;
            alter table rule_sets drop column attested;
            alter table publications drop column attested;
            delete from flyway_schema_history where version in ('5', '6');
            """;

    @Test
    void recordsAreSealedAgainAsTheyWereSealedAndNotAsTheyAreNow() throws Exception {
        var data = Running.temporary();
        var accounts = new TreeMap<String, String>();
        var changed = sealedBefore(data, accounts);

        try (var server = Running.start(data, "--plumbline.seal.every=1h")) {
            server.know(accounts);
            server.part(Sealer.class).sealAll();

            var verified = Verified.database(server.part(OwnPostgres.class));

            assertThat(verified.found()).containsExactly("row-changed " + changed);
            assertThat(verified.sum().get("unsealed").intValue()).isZero();
            assertThat(number(server, "select count(*) from tree_nodes")).isEqualTo(1);
            aNodeThatWasChangedIsNamedAndNothingIsSignedOverIt(server);
        }
    }

    private static void aNodeThatWasChangedIsNamedAndNothingIsSignedOverIt(Running server) throws SQLException {
        try (var tampering = Tampering.with(server.part(OwnPostgres.class))) {
            tampering.run("update tree_nodes set hash = sha256(hash)");
            server.post("scorer", "/api/v1/decisions", Asking.month().toString());

            assertThat(Verified.database(server.part(OwnPostgres.class)).found())
                    .contains("node-changed 0");
            assertThatThrownBy(() -> server.part(Sealer.class).sealAll()).isInstanceOf(SealsChanged.class);
        }
    }

    private static long sealedBefore(Path data, Map<String, String> accounts) throws Exception {
        try (var server = Running.start(data, "--plumbline.seal.every=1h")) {
            accounts.putAll(server.accounts());
            var lines = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> Asking.month().toString())
                    .collect(Collectors.joining("\n"));
            server.post("scorer", "/api/v1/decisions", "application/x-ndjson", lines);
            server.part(Sealer.class).sealAll();
            var last = number(server, "select max(record) from decisions");
            server.owner().sql(BEFORE).update();
            return last;
        } finally {
            // Nothing was remembered outside the database then.
            Files.deleteIfExists(data.resolve("seal.head"));
        }
    }

    private static long number(Running server, String sql) {
        return server.database().sql(sql).query(Long.class).single();
    }
}
