package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;
import org.plumbline.engine.checkpoint.Consistency;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.SealKey;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

class SealingTest {
    private static final Path DATA = Running.temporary();
    private static Running server = Running.shared();

    @BeforeAll
    static void keepSome() {
        // Seals are made when a test asks for one, so that it can change things in between.
        server = Running.start(DATA, "--plumbline.seal.every=1h");
        server.database().sql("select nextval('records')").query(Long.class).single();
        keep(40);
        seal();
        keep(25);
        settle();
        seal();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRecordIsSealedAndTheWholeDatabaseVerifies() {
        keep(1);
        var waiting = verify().sum();
        seal();

        var verified = Verified.databaseFromOutside(
                server.part(OwnPostgres.class), "--key=" + DATA.resolve("seal.pub"), "--checkpoint=" + kept());

        assertThat(waiting.get("unsealed").intValue()).isEqualTo(1);
        assertThat(verified.status()).as(verified.toString()).isZero();
        assertThat(verified.sum().get("records").longValue())
                .isEqualTo(count("decisions") + count("settlements") + count("rule_sets") + count("publications"))
                .isGreaterThan(67);
        assertThat(verified.sum().get("unsealed").intValue()).isZero();
        assertThat(verified.sum().get("checkpoint").stringValue()).isEqualTo(kept());
    }

    @Test
    void theKeyIsTheOwnersAloneAndItsPublicPartLiesBesideIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve("seal.key"))))
                .isEqualTo("rw-------");
        assertThat(SealKey.parse(Files.readString(DATA.resolve("seal.pub")))
                        .orElseThrow()
                        .id())
                .isEqualTo(latest().get("key").stringValue());
    }

    @Test
    void anExportedDecisionIsVerifiedOfflineAndContinuesACheckpointOfAnyTime() throws IOException {
        var early = kept();
        var id = keepOne();
        var proof = proof("decisions/" + id, "?since=" + size(early));
        keep(3);
        seal();
        var late = kept();
        var again = proof("decisions/" + id, "?since=" + size(late));

        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
        assertThat(export(proof.body(), key(), "--checkpoint=" + early).status())
                .isZero();
        assertThat(export(again.body(), key(), "--checkpoint=" + late).status()).isZero();
        assertThat(export(proof.body(), key(), "--checkpoint=" + late).status()).isEqualTo(1);
        assertThat(export(proof.body().replace("\\\"total\\\":88.86", "\\\"total\\\":99.86"), key())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereOrNotForSomebodyIsNotProved() {
        var id = keepOne();

        assertThat(proof("decisions/" + id, "?since=1000000").statusCode()).isEqualTo(404);
        assertThat(proof("decisions/" + id, "?since=0").statusCode()).isEqualTo(404);
        assertThat(proof("decisions/" + id, "?since=x").statusCode()).isEqualTo(400);
        assertThat(server.get("editor", "/api/v1/decisions/" + id + "/proof").statusCode())
                .isEqualTo(403);
        assertThat(proof("decisions/01980000-0000-7000-8000-000000000001", "").statusCode())
                .isEqualTo(404);
        assertThat(server.get("approver", "/api/v1/settlements/" + id + "/proof")
                        .statusCode())
                .isEqualTo(403);
        assertThat(proof("settlements/01980000-0000-7000-8000-000000000001", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNewestCheckpointIsANoteThatContinuesEveryEarlierOne() {
        var early = latest();
        keepOne();
        seal();
        var note = server.get("auditor", "/api/v1/seals/checkpoint");
        var now = SignedCheckpoint.parse(note.body()).orElseThrow();
        var size = early.get("size").longValue();
        var proof = Documents.json(server.get("auditor", "/api/v1/seals/consistency?earlier=" + size)
                .body());

        assertThat(note.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(now.holds(VerifierKey.parse(latest().get("verifierKey").stringValue())
                        .orElseThrow()))
                .isTrue();
        assertThat(now.checkpoint().size()).isGreaterThan(size);
        var path = proof.get("path")
                .valueStream()
                .map(hash -> Hash.parse(hash.stringValue()).orElseThrow())
                .toList();
        assertThat(new Consistency(size, now.checkpoint().size(), path)
                        .holds(
                                Hash.parse(early.get("root").stringValue()).orElseThrow(),
                                now.checkpoint().root()))
                .isTrue();
        assertThat(server.get("auditor", "/api/v1/seals/consistency?earlier=2&later=1000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anExportedSettlementIsVerifiedOfflineAndOneThatWasChangedIsFound() throws IOException {
        var early = kept();
        var proof = proof("settlements/" + Asking.id(settle()), "?since=" + size(early));

        var verified = export(proof.body(), key(), "--checkpoint=" + early);
        var moreMoney = export(proof.body().replace("\\\"amount\\\":7250.00", "\\\"amount\\\":9250.00"), key());
        var otherKind = export(proof.body().replace("plumbline-settlement-2", "plumbline-decision-2"), key());

        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
        assertThat(Documents.json(proof.body()).get("form").stringValue()).isEqualTo("plumbline-settlement-2");
        assertThat(verified.status()).as(verified.toString()).isZero();
        assertThat(moreMoney.status()).isEqualTo(1);
        assertThat(moreMoney.toString()).contains("record-not-sealed", "decision-otherwise");
        assertThat(otherKind.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decisions | decision | decision = set_byte(decision, 40, get_byte(decision, 40) # 1)",
                "decisions | appraisal | appraisal = set_byte(appraisal, 9, get_byte(appraisal, 9) # 1)",
                "decisions | total | total = total + 0.01",
                "decisions | grade | grade = 'excellent'",
                "decisions | department | department = null",
                "decisions | decided_by | decided_by = 'nobody'",
                "decisions | decided_at | decided_at = decided_at + interval '1 microsecond'",
                "settlements | decision | decision = set_byte(decision, 40, get_byte(decision, 40) # 1)",
                "settlements | settlement | settlement = set_byte(settlement, 9, get_byte(settlement, 9) # 1)",
                "settlements | members | members = members + 1",
                "rule_sets | files | files = concat(files, ' ')",
                "publications | approver | approver = 'editor'",
                "publications | effective_from | effective_from = '2031'"
            })
    void oneThingChangedByHandIsNamedWithItsRecordAndPart(String table, String part, String change)
            throws SQLException {
        var record = number("select min(record) from " + table);
        try (var tampering = tampering()) {
            tampering.run("update " + table + " set " + change + " where record = " + record);

            var verified = verify();

            assertThat(verified.status()).isEqualTo(1);
            var fault = verified.faults().stream()
                    .filter(each -> each.get("code").stringValue().equals("row-changed"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(verified.toString()));
            assertThat(fault.get("number").longValue()).isEqualTo(record);
            assertThat(fault.get("parts").toString()).isEqualTo("[\"" + part + "\"]");
        }
    }

    @Test
    void aRowTakenOutIsNamed() throws SQLException {
        var record = someDecision();
        try (var tampering = tampering()) {
            tampering.run("delete from decisions where record = " + record);

            assertThat(verify().found()).containsExactly("row-missing " + record);

            tampering.run("delete from sealed_records where record = " + record);

            assertThat(verify().found()).hasSize(1).first().asString().startsWith("entries-missing");
        }
    }

    @Test
    void twoRowsInEachOthersPlaceAreNamed() throws SQLException {
        var one = someDecision();
        var other = number("select min(record) from decisions where record > " + one);
        try (var tampering = tampering()) {
            tampering.run("update decisions set record = -1 where record = " + one + "; update decisions set record = "
                    + one + " where record = " + other + "; update decisions set record = " + other
                    + " where record = -1");

            assertThat(verify().found()).containsExactly("row-changed " + one, "row-changed " + other);
        }
    }

    @Test
    void aRowSlippedInIsNamedWhateverItsNumber() throws SQLException {
        var free = number("select s from generate_series(1, 40) s where s not in (select record from sealed_records)"
                + " order by s limit 1");
        for (var number : new long[] {free, -7}) {
            try (var tampering = tampering()) {
                tampering.run("insert into decisions (record, id, scheme, appraisee, period, post, total, fingerprint,"
                        + " version, engine, appraisal, decision, decided_by) select " + number
                        + ", gen_random_uuid(), scheme, 'SLIPPED', period, post, total, fingerprint, version, engine,"
                        + " appraisal, decision, decided_by from decisions order by record limit 1");

                assertThat(verify().found()).contains((number < 0 ? "row-under-no-seal " : "row-slipped-in ") + number);
            }
        }
    }

    @Test
    void whoChangesARowTogetherWithItsNoteBreaksTheRoot() throws SQLException {
        var record = someDecision();
        try (var tampering = tampering()) {
            tampering.run("update decisions set total = 99.99 where record = " + record);
            Forging.note(server.database(), record, tampering);

            assertThat(verify().faults())
                    .extracting(fault -> fault.get("code").stringValue())
                    .containsExactly("root-broken", "row-holds-another");
        }
    }

    @Test
    void notesInEachOthersPlaceBreakTheRoot() throws SQLException {
        try (var tampering = tampering()) {
            tampering.run("update sealed_records set index = 1000000 where index = 3;"
                    + " update sealed_records set index = 3 where index = 4;"
                    + " update sealed_records set index = 4 where index = 1000000");

            assertThat(verify().found()).singleElement().asString().startsWith("root-broken");
        }
    }

    @Test
    void aTreeMadeAnewWithoutTheKeyIsFoundByKeyAndByCheckpoint() throws SQLException {
        var key = latest().get("verifierKey").stringValue();
        var checkpoint = kept();
        var seals = number("select count(*) from seals");
        try (var tampering = tampering()) {
            tampering.run("update decisions set total = 99.99 where record = (select min(record) from decisions)");
            Forging.everything(server.database(), tampering);

            assertThat(sealFaults(verify("--key=" + key)))
                    .hasSize((int) seals)
                    .allMatch(found -> found.startsWith("seal-signed-by-another"));
            assertThat(sealFaults(verify("--checkpoint=" + checkpoint)))
                    .containsExactly("known-checkpoint-otherwise 0");

            tampering.run("update seals set key = '" + key + "'");

            assertThat(sealFaults(verify()))
                    .hasSize((int) seals)
                    .allMatch(found -> found.startsWith("seal-not-signed"));
        }
    }

    /** What is found of seals; of rows, nothing but that one was changed, or that they follow on another past. */
    private static List<String> sealFaults(Verified verified) {
        assertThat(verified.found())
                .filteredOn(found -> found.startsWith("row-"))
                .allMatch(found -> found.startsWith("row-of-another-past ") || found.startsWith("row-holds-another "));
        return verified.found().stream()
                .filter(found -> !found.startsWith("row-"))
                .toList();
    }

    @Test
    void recordsThatWereCutOffAreFoundByTheCheckpoint() throws SQLException {
        seal();
        keepOne();
        seal();
        var checkpoint = kept();
        try (var tampering = tampering()) {
            tampering.run("delete from seals where size = (select max(size) from seals);"
                    + " delete from decisions where record in (select record from sealed_records"
                    + " where index >= (select max(size) from seals));"
                    + " delete from sealed_records where index >= (select max(size) from seals)");

            assertThat(verify("--checkpoint=" + checkpoint).found()).containsExactly("known-checkpoint-beyond 0");
        }
    }

    @Test
    void aSealThatWasChangedIsNamed() throws SQLException {
        var first = number("select min(size) from seals");
        try (var tampering = tampering()) {
            tampering.run("update seals set checkpoint = replace(checkpoint, 'A', 'B') where size = " + first);
            assertThat(sealFaults(verify())).isNotEmpty().allMatch(found -> found.endsWith(" " + first));
        }
        try (var tampering = tampering()) {
            tampering.run("update seals set checkpoint = 'nothing' where size = " + first);
            assertThat(sealFaults(verify())).containsExactly("seal-unreadable " + first);
        }
    }

    @Test
    void nothingMoreIsSignedOverATreeThatWasChanged() throws SQLException {
        try (var tampering = tampering()) {
            tampering.run(
                    "update sealed_records set leaf = sha256(leaf) where index = (select max(size) - 1 from seals)");
            var seals = number("select count(*) from seals");
            keepOne();

            assertThatThrownBy(SealingTest::seal).isInstanceOf(SealsChanged.class);
            assertThat(number("select count(*) from seals")).isEqualTo(seals);
        }
        seal();
        assertThat(verify().status()).isEqualTo(3);
    }

    @Test
    void aTableThatNothingProtectsAnyMoreIsNamed() {
        server.owner()
                .sql("alter table decisions disable trigger kept_for_good")
                .update();

        var unprotected = verify();
        server.owner()
                .sql("alter table decisions enable always trigger kept_for_good")
                .update();

        assertThat(unprotected.found()).containsExactly("table-unprotected 0");
        assertThat(unprotected.faults().get(0).get("message").stringValue()).contains("decisions");
    }

    private static void keep(int people) {
        var lines = IntStream.range(0, people)
                .mapToObj(number -> Asking.month().toString())
                .collect(Collectors.joining("\n"));
        var answers = server.post("scorer", "/api/v1/decisions", "application/x-ndjson", lines);
        assertThat(answers.body().lines()).hasSize(people).allMatch(line -> line.startsWith("{\"status\":201"));
    }

    private static String keepOne() {
        return Asking.id(
                server.post("scorer", "/api/v1/decisions", Asking.month().toString())
                        .body());
    }

    private static String settle() {
        var answer = server.post("scorer", "/api/v1/settlements", Asking.year().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static void seal() {
        server.part(Sealer.class).sealAll();
    }

    private static JsonNode latest() {
        return Documents.json(server.get("auditor", "/api/v1/seals/latest").body());
    }

    /** The newest checkpoint as an auditor writes it down. */
    private static String kept() {
        return latest().get("size") + ":" + latest().get("root").stringValue();
    }

    private static String size(String kept) {
        return kept.substring(0, kept.indexOf(':'));
    }

    private static String key() {
        return "--key=" + latest().get("verifierKey").stringValue();
    }

    private static HttpResponse<String> proof(String of, String query) {
        return server.get("auditor", "/api/v1/" + of + "/proof" + query);
    }

    /** One that is sealed, and not the last one. */
    private static long someDecision() {
        return number("select record from sealed_records where kind = 'decision' order by index desc offset 5 limit 1");
    }

    private static Verified verify(String... more) {
        return Verified.database(server.part(OwnPostgres.class), more);
    }

    private static Verified export(String document, String... more) throws IOException {
        var file = Files.createTempFile("export", ".json");
        Files.writeString(file, document, StandardCharsets.UTF_8);
        try {
            return Verified.of(file.toString(), more);
        } finally {
            Files.delete(file);
        }
    }

    private static Tampering tampering() throws SQLException {
        return Tampering.with(server.part(OwnPostgres.class));
    }

    private static long count(String table) {
        return number("select count(*) from " + table);
    }

    private static long number(String sql) {
        return server.database().sql(sql).query(Long.class).single();
    }
}
