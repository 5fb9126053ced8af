package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;
import org.plumbline.engine.document.Documents;

/** Somebody with the database's password who inserts rows: none is sealed, judged by or taken for the server's. */
class SlippedInTest {
    private static final String COPY = "insert into decisions (id, scheme, appraisee, period, post, total, fingerprint,"
            + " version, engine, appraisal, decision, decided_by, decided_at%2$s) select gen_random_uuid(), scheme, '%1$s',"
            + " period, post, total, fingerprint, version, engine, appraisal, decision, decided_by, decided_at%3$s%2$s"
            + " from decisions where attested is not null order by record limit 1";

    private static Running server = Running.shared();

    @BeforeAll
    static void keepSome() {
        server = Running.start(Running.temporary(), "--plumbline.seal.every=100ms");
        keep();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDecisionThatNoServerWroteIsNamedAndNeverSealedThoughThoseAfterItAre() throws Exception {
        server.database()
                .sql(COPY.formatted("INVENTED", "", " - interval '6 years'"))
                .update();
        var record = slipped("INVENTED");

        RewrittenTest.awaitAlarm(server);
        keep();
        RewrittenTest.awaitSealed(server);

        assertThat(number("select count(*) from sealed_records where record = " + record))
                .isZero();
        assertThat(server.get("", "/actuator/health").statusCode()).isEqualTo(503);
        assertThat(Verified.database(server.part(OwnPostgres.class)).found())
                .containsExactly("row-slipped-in " + record);
        takeOut("decisions", record);
        RewrittenTest.awaitCalm(server);
        assertThat(Verified.database(server.part(OwnPostgres.class)).found()).isEmpty();
    }

    @Test
    void oneThatNamesTheAttestationOfAnotherIsNoneEither() throws Exception {
        server.database().sql(COPY.formatted("BORROWED", ", attested", "")).update();
        var record = slipped("BORROWED");

        RewrittenTest.awaitAlarm(server);

        assertThat(number("select count(*) from sealed_records where record = " + record))
                .isZero();
        takeOut("decisions", record);
        RewrittenTest.awaitCalm(server);
    }

    @Test
    void aPublicationThatNobodyApprovedJudgesNobody() throws Exception {
        server.database().sql("""
                insert into publications (scheme, version, fingerprint, effective_from, fixtures, author, approver)
                select scheme, 99, (select fingerprint from rule_sets where scheme <> 'hospital-customer-service' limit 1),
                    '0001', fixtures, author, approver from publications where scheme = 'hospital-customer-service'""").update();

        RewrittenTest.awaitAlarm(server);
        TimeUnit.SECONDS.sleep(1);

        var decided = Documents.json(
                server.post("scorer", "/api/v1/decisions", Asking.month().toString())
                        .body());
        assertThat(decided.get("version").intValue()).isEqualTo(1);
        assertThat(server.get("auditor", "/api/v1/schemes/hospital-customer-service/versions/99")
                        .statusCode())
                .isEqualTo(404);
        takeOut("publications", number("select record from publications where version = 99"));
        RewrittenTest.awaitCalm(server);
    }

    @Test
    void moreRowsThanAreSealedAtOnceDoNotKeepOthersFromBeingSealed() throws Exception {
        server.database()
                .sql("insert into decisions (id, scheme, appraisee, period, post, total, fingerprint, version,"
                        + " engine, appraisal, decision, decided_by) select gen_random_uuid(), scheme, 'MANY' || n, period, post,"
                        + " total, fingerprint, version, engine, appraisal, decision, decided_by from (select * from decisions"
                        + " order by record limit 1) as one, generate_series(1, " + (NextSeal.MOST + 1) + ") as n")
                .update();
        keep();
        RewrittenTest.awaitSealed(server);

        assertThat(
                        number(
                                "select count(*) from sealed_records join decisions using (record) where appraisee like 'MANY%'"))
                .isZero();
        assertThat(number("select (select max(record) from decisions) - (select max(record) from sealed_records)"))
                .isZero();
        server.owner()
                .sql("alter table decisions disable trigger kept_for_good")
                .update();
        server.owner().sql("delete from decisions where appraisee like 'MANY%'").update();
        server.owner()
                .sql("alter table decisions enable always trigger kept_for_good")
                .update();
        RewrittenTest.awaitCalm(server);
    }

    private static void keep() {
        assertThat(server.post("scorer", "/api/v1/decisions", Asking.month().toString())
                        .statusCode())
                .isEqualTo(201);
    }

    private static long slipped(String person) {
        return number("select record from decisions where appraisee = '" + person + "'");
    }

    private static void takeOut(String table, long record) {
        server.owner()
                .sql("alter table " + table + " disable trigger kept_for_good")
                .update();
        server.owner().sql("delete from " + table + " where record = " + record).update();
        server.owner()
                .sql("alter table " + table + " enable always trigger kept_for_good")
                .update();
    }

    private static long number(String sql) {
        return server.database().sql(sql).query(Long.class).single();
    }
}
