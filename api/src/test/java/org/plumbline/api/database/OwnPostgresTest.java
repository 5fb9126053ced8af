package org.plumbline.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;

@Tag("long")
class OwnPostgresTest {
    @Test
    void whatWasKeptIsThereAfterARestartAndTheAccountsAreNotShownAgain() {
        var data = Running.temporary();
        var asked = Asking.month().toString();
        String kept;
        Map<String, String> accounts;
        try (var first = Running.start(data)) {
            accounts = first.accounts();
            kept = first.post("scorer", "/api/v1/decisions", asked).body();
        }

        try (var second = Running.start(data)) {
            assertThat(accounts).containsOnlyKeys("editor", "approver", "scorer", "auditor");
            assertThat(second.accounts()).isEmpty();
            second.know(accounts);
            var again = second.post("scorer", "/api/v1/decisions", asked);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(kept);
        }
    }

    @Test
    void anOlderVersionDoesNotStartOnNewerTables() {
        var data = Running.temporary();
        try (var server = Running.start(data)) {
            server.owner().sql("""
                            insert into flyway_schema_history
                            select installed_rank + 1, '9999', 'later', type, 'V9999__later.sql', checksum, installed_by,
                                installed_on, execution_time, success
                            from flyway_schema_history order by installed_rank desc limit 1""").update();
        }

        assertThatThrownBy(() -> Running.start(data)).rootCause().hasMessageContaining("newer Plumbline (layout 9999)");
    }

    @Test
    void oneDataFolderServesOneServer() throws IOException {
        var data = Running.temporary();
        try (var postgres = OwnPostgres.in(data)) {
            assertThat(postgres.getJdbcUrl()).contains("127.0.0.1");
            assertThatThrownBy(() -> OwnPostgres.in(data)).hasMessageContaining("another Plumbline");
        }
    }

    @Test
    void aDatabaseThatAKilledServerLeftRunningIsTakenOver() throws Exception {
        var data = Running.temporary();
        var left = OwnPostgres.in(data);
        execute(left, "create table kept (answer int)");
        left.abandon();

        try (var postgres = OwnPostgres.in(data)) {
            execute(postgres, "insert into kept values (42)");
        }
    }

    @Test
    void nobodyConnectsWithoutThePasswordWhichOnlyTheOwnerReads() throws Exception {
        var data = Running.temporary();
        try (var postgres = OwnPostgres.in(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.getJdbcUrl(), "plumbline", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.password"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(data.resolve("database/postgresql.auto.conf")))
                    .doesNotContain("fsync");
        }
    }

    private static void execute(OwnPostgres postgres, String sql) throws SQLException {
        var owner = postgres.owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
