package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.document.Documents;

/** What somebody can do in a day who administers the database: each is found, and the record named where there is one. */
class AdministratorsDayTest {
    private static final Path DATA = Running.temporary();
    private static final String COLUMNS = "id, scheme, appraisee, period, post, total, fingerprint, version, engine,"
            + " appraisal, decision, decided_by";
    private static final String COPIED = "gen_random_uuid(), scheme, 'SLIPPED', period, post, total, fingerprint,"
            + " version, engine, appraisal, decision, decided_by";

    private static Running server = Running.shared();
    private static String key = "";
    private static String checkpoint = "";
    private static long one;

    @BeforeAll
    static void keepSome() {
        server = Running.start(DATA, "--plumbline.seal.every=1h");
        for (var person = 0; person < 4; person++) {
            server.post("scorer", "/api/v1/decisions", Asking.month().toString());
        }
        server.post("scorer", "/api/v1/settlements", Asking.year().toString());
        server.part(Sealer.class).sealAll();
        server.post("scorer", "/api/v1/decisions", Asking.month().toString());
        server.part(Sealer.class).sealAll();
        var latest =
                Documents.json(server.get("auditor", "/api/v1/seals/latest").body());
        key = "--key=" + latest.get("verifierKey").stringValue();
        checkpoint =
                "--checkpoint=" + latest.get("size") + ":" + latest.get("root").stringValue();
        one = server.database()
                .sql("select min(record) from decisions")
                .query(Long.class)
                .single();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A change in SQL, where # is the number of a decision, and what is found of it. */
    static Stream<Arguments> rows() {
        return Stream.of(
                of("update decisions set total = 99.99 where record = #", "row-changed #"),
                of("update decisions set decision = set_byte(decision, 40, 65) where record = #", "row-changed #"),
                of("update decisions set decided_by = 'nobody' where record = #", "row-changed #"),
                of(
                        "update decisions set decided_at = decided_at - interval '1 year' where record = #",
                        "row-changed #"),
                of("update decisions set appraisee = 'E1' where record = #", "row-changed #"),
                of("delete from decisions where record = #", "row-missing #"),
                of(
                        "update decisions set record = -1 where record = #; update decisions set record = # where record = # + 1;"
                                + " update decisions set record = # + 1 where record = -1",
                        "row-changed #"),
                of(
                        "insert into decisions (record, " + COLUMNS + ") select 9999, " + COPIED
                                + " from decisions limit 1",
                        "row-not-attested 9999"),
                of(
                        "insert into decisions (record, " + COLUMNS + ", attested) select 9999, " + COPIED
                                + ", attested from decisions limit 1",
                        "row-holds-another 9999"),
                of(
                        "insert into decisions (record, " + COLUMNS + ", attested) select 9999, " + COPIED
                                + ", gen_random_uuid() from decisions limit 1",
                        "row-attested-by-nobody 9999"),
                of(
                        "insert into decisions (record, " + COLUMNS + ") select -7, " + COPIED
                                + " from decisions limit 1",
                        "row-under-no-seal -7"),
                of("update publications set approver = 'editor', record = record where record = 2", "row-changed 2"),
                of(
                        "insert into publications (record, scheme, version, fingerprint, effective_from, fixtures, author, approver)"
                                + " select 9998, scheme, 99, fingerprint, '0001', fixtures, author, approver from publications limit 1",
                        "row-not-attested 9998"),
                of("update rule_sets set files = concat(files, ' ') where record = 1", "row-changed 1"),
                of("update settlements set members = members + 1", "row-changed"),
                of("delete from settlements", "row-missing"),
                of("delete from seals where size = (select max(size) from seals)", "known-checkpoint-beyond 0"),
                of("update seals set checkpoint = replace(checkpoint, 'A', 'B')", "seal-"),
                of("update sealed_records set leaf = sha256(leaf) where record = #", "root-broken"),
                of("delete from sealed_records where record = #", "entries-missing"),
                of("update sealed_records set marks = sha256(marks) where record = #", "entry-changed #"),
                of("insert into tree_nodes values (8, 5, sha256('x'))", "nodes-too-many 0"),
                of("update log_origin set origin = 'plumbline/another'", "seal-of-another-log"),
                of(
                        "delete from attestations where id = (select attested from decisions where record = #)",
                        "row-attested-by-nobody #"),
                of("update attestations set contents = sha256(contents)", "row-attested-by-nobody #"),
                of("update attested_since set unattested = 100000", "row-attested-by-nobody #"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowThatWasChangedAddedOrTakenOutIsFound(String change, String found) throws Exception {
        try (var tampering = Tampering.with(server.part(OwnPostgres.class))) {
            tampering.run(change.replace("#", Long.toString(one)));

            var verified = verify();

            assertThat(verified.status()).as(verified.toString()).isEqualTo(1);
            assertThat(verified.found()).anyMatch(each -> each.startsWith(found.replace("#", Long.toString(one))));
        }
        assertThat(verify().status()).as(verify().toString()).isZero();
    }

    /** A change to the tables or roles, how it is taken back, and what is found of it. */
    static Stream<Arguments> protection() {
        return Stream.of(
                of(
                        "alter table decisions disable trigger kept_for_good",
                        "alter table decisions enable always trigger kept_for_good",
                        "table-unprotected"),
                of(
                        "alter table seals enable trigger kept_for_good",
                        "alter table seals enable always trigger kept_for_good",
                        "table-unprotected"),
                of(
                        "drop trigger kept_for_good on decisions; create trigger kept_for_good before update on decisions for each"
                                + " statement execute function keep_for_good(); alter table decisions enable always trigger kept_for_good",
                        "drop trigger kept_for_good on decisions; create trigger kept_for_good before update or delete or"
                                + " truncate on decisions for each statement execute function keep_for_good(); alter table decisions"
                                + " enable always trigger kept_for_good",
                        "table-unprotected"),
                of(
                        "alter function keep_for_good rename to kept_well; create function keep_for_good() returns trigger language"
                                + " plpgsql as 'begin return null; end'",
                        "drop function keep_for_good; alter function kept_well rename to keep_for_good",
                        "table-unprotected"),
                of(
                        "create or replace function keep_for_good() returns trigger language plpgsql as 'begin return null; end'",
                        "create or replace function keep_for_good() returns trigger language plpgsql as 'begin raise exception"
                                + " ''records of % are kept for good: % is refused'', tg_table_name, tg_op using errcode = ''55000'';"
                                + " end'",
                        "layout-without"),
                of(
                        "create trigger more before insert on decisions for each statement execute function"
                                + " suppress_redundant_updates_trigger()",
                        "drop trigger more on decisions",
                        "layout-with-more"),
                of(
                        "create rule nothing as on insert to decisions do instead nothing",
                        "drop rule nothing on decisions",
                        "layout-with-more"),
                of(
                        "alter table decisions drop constraint decided_once",
                        "alter table decisions add constraint decided_once"
                                + " unique nulls not distinct (scheme, appraisee, period, supersedes)",
                        "layout-without"),
                of(
                        "alter table decisions enable row level security",
                        "alter table decisions disable row level security",
                        "layout-with-more"),
                of(
                        "alter table decisions alter decided_at drop not null",
                        "alter table decisions alter decided_at set not null",
                        "layout-without"),
                of(
                        "grant update on decisions to plumbline_server",
                        "revoke update on decisions from plumbline_server",
                        "role-can-change"),
                of("grant delete on seals to public", "revoke delete on seals from public", "role-can-change"),
                of(
                        "grant update (total) on decisions to plumbline_server",
                        "revoke update (total) on decisions from plumbline_server",
                        "role-can-change"),
                of(
                        "alter role plumbline_server superuser",
                        "alter role plumbline_server nosuperuser",
                        "role-can-change"),
                of("grant plumbline to plumbline_server", "revoke plumbline from plumbline_server", "role-can-change"));
    }

    @ParameterizedTest
    @MethodSource("protection")
    void whoTakesTheProtectionAwayIsFound(String change, String back, String found) {
        server.owner().sql(change).update();
        var verified = verify();
        server.owner().sql(back).update();

        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.found()).anyMatch(each -> each.startsWith(found));
        assertThat(verify().status()).as(verify().toString()).isZero();
    }

    @Test
    void aWholeHistoryMadeAnewIsFoundWithAnotherKeyAndWithTheServersOwn() throws Exception {
        try (var tampering = Tampering.with(server.part(OwnPostgres.class))) {
            tampering.run("update decisions set total = 99.99 where record = " + one);
            Forging.everything(server.database(), tampering);
            assertThat(verify().found()).anyMatch(each -> each.startsWith("seal-signed-by-another"));

            Forging.everything(
                    server.database(), tampering, SigningKey.parse(Files.readString(DATA.resolve("seal.key"))));
            assertThat(verify().found()).contains("known-checkpoint-otherwise 0", "row-holds-another " + one);
            assertThatThrownBy(() -> server.part(Sealer.class).sealAll()).isInstanceOf(SealsChanged.class);
        }
    }

    private static Verified verify() {
        return Verified.database(server.part(OwnPostgres.class), key, checkpoint);
    }

    private static Arguments of(Object... values) {
        return Arguments.of(values);
    }
}
