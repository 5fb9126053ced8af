package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;

/** Somebody who administers the database, and has neither key nor data folder, makes the whole history anew. */
class RewrittenTest {
    private static final String TRIGGERS = "do $$ declare t text; begin foreach t in array array['decisions', 'seals',"
            + " 'sealed_records', 'tree_nodes'] loop execute format('alter table %%I %s trigger kept_for_good', t);"
            + " end loop; end $$; ";
    private static final String AWAY = "delete from seals; delete from sealed_records; delete from tree_nodes; ";

    @Test
    void aHistoryMadeAnewIsNotSealedWhileTheServerRunsNorByTheNextStart() throws Exception {
        var data = Running.temporary();
        Map<String, String> accounts;
        try (var server = Running.start(data, "--plumbline.seal.every=100ms")) {
            accounts = server.accounts();
            keep(server);
            awaitSealed(server);
            assertThat(health(server)).isEqualTo(200);

            rewrite(server, "update decisions set total = 99.99");

            awaitAlarm(server);
            assertThat(health(server)).isEqualTo(503);
            assertThat(server.get("", "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(number(server, "select count(*) from seals")).isZero();
            assertThat(server.post("scorer", "/api/v1/decisions", Asking.month().toString())
                            .statusCode())
                    .isEqualTo(201);
        }

        try (var server = Running.start(data, "--plumbline.seal.every=100ms")) {
            server.know(accounts);
            awaitAlarm(server);
            assertThat(number(server, "select count(*) from seals")).isZero();
        }
    }

    @Test
    void aWitnessStillKnowsThePastOfAServerWhoseOwnMemoryWasTakenAway() throws Exception {
        var data = Running.temporary();
        var witness = Files.createTempDirectory("witness");
        Map<String, String> accounts;
        try (var server = Running.start(data, "--plumbline.witness=" + witness)) {
            accounts = server.accounts();
            keep(server);
            awaitSealed(server);
        }
        try (var seen = Files.list(witness)) {
            assertThat(seen).hasSize(1);
        }
        Files.delete(data.resolve("seal.head"));

        try (var server = Running.start(data, "--plumbline.seal.every=1h", "--plumbline.witness=" + witness)) {
            rewrite(server, "delete from decisions");
        }
        Files.deleteIfExists(data.resolve("seal.head"));
        try (var server = Running.start(data, "--plumbline.seal.every=100ms", "--plumbline.witness=" + witness)) {
            server.know(accounts);
            awaitAlarm(server);
            assertThat(number(server, "select count(*) from seals")).isZero();
        }
    }

    @Test
    void recordsCutOffAtTheEndAreMissedByTheRunningServer() throws Exception {
        try (var server = Running.start(Running.temporary(), "--plumbline.seal.every=100ms")) {
            keep(server);
            awaitSealed(server);
            keep(server);
            awaitSealed(server);

            try (var tampering = Tampering.with(server.part(OwnPostgres.class))) {
                tampering.run("delete from decisions where record = (select max(record) from sealed_records);"
                        + " delete from seals where size = (select max(size) from seals);"
                        + " delete from sealed_records where index >= (select max(size) from seals)");
                awaitAlarm(server);
            }
            awaitCalm(server);
        }
    }

    @Test
    void aHeadFileThatHoldsSomethingElseIsAnAlarmAndNotAStartFromNothing() throws Exception {
        var data = Running.temporary();
        Map<String, String> accounts;
        try (var server = Running.start(data)) {
            accounts = server.accounts();
            keep(server);
            awaitSealed(server);
        }
        Files.writeString(data.resolve("seal.head"), "nothing\n");

        try (var server = Running.start(data, "--plumbline.seal.every=100ms")) {
            server.know(accounts);
            awaitAlarm(server);
        }
    }

    private static void rewrite(Running server, String change) {
        server.owner()
                .sql(TRIGGERS.formatted("disable") + AWAY + change + "; " + TRIGGERS.formatted("enable always"))
                .update();
    }

    private static void keep(Running server) {
        var answer = server.post("scorer", "/api/v1/decisions", Asking.month().toString());
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static int health(Running server) {
        return server.get("", "/actuator/health").statusCode();
    }

    static void awaitAlarm(Running server) throws InterruptedException {
        await(server, "plumbline_record_alarm 1.0");
    }

    static void awaitCalm(Running server) throws InterruptedException {
        await(server, "plumbline_record_alarm 0.0");
    }

    private static void await(Running server, String line) throws InterruptedException {
        var metrics = "";
        for (var tries = 0; tries < 100 && !metrics.contains(line); tries++) {
            Thread.sleep(100);
            metrics = server.get("auditor", "/actuator/prometheus").body();
        }
        assertThat(metrics).contains(line);
    }

    static void awaitSealed(Running server) throws InterruptedException {
        var open = "select (select max(record) from decisions) > coalesce((select max(record) from sealed_records), 0)";
        for (var tries = 0;
                tries < 100 && server.database().sql(open).query(Boolean.class).single();
                tries++) {
            Thread.sleep(100);
        }
    }

    private static long number(Running server, String sql) {
        return server.database().sql(sql).query(Long.class).single();
    }
}
