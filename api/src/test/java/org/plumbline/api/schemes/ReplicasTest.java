package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReplicasTest {
    private static final int VERSIONS = Integer.getInteger("plumbline.test.versions", 6);
    private static Running first = Running.shared();
    private static Running second = Running.shared();

    @BeforeAll
    static void start() {
        first = Running.start(Running.temporary());
        second = first.replica();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    /** Of three, for a machine that is busy with other things. */
    @Test
    void whatOneReplicaPublishesTheOtherJudgesByWithinTwoSeconds() throws InterruptedException {
        var quickest = Duration.ofMinutes(1);
        for (var number = 0; number < 3; number++) {
            var followed = followed(Drafting.award(400 + number));
            quickest = followed.compareTo(quickest) < 0 ? followed : quickest;
        }

        assertThat(quickest).isLessThan(Duration.ofSeconds(2));
    }

    private static Duration followed(ObjectNode draft) throws InterruptedException {
        var version = Drafting.published(first, draft, "2040-01");
        var published = Instant.now();

        var seen = judgedBy(second, "2040-01");
        while (seen != version && Duration.between(published, Instant.now()).toSeconds() < 30) {
            Thread.sleep(20);
            seen = judgedBy(second, "2040-01");
        }

        assertThat(seen).isEqualTo(version);
        return Duration.between(published, Instant.now());
    }

    @Test
    @Tag("long")
    void underLoadWhilePublishingNoDecisionNamesRulesOtherThanThoseThatMadeIt() throws Exception {
        var going = new AtomicBoolean(true);
        var kept = new ArrayList<Answered>();
        var threads = Executors.newFixedThreadPool(2);
        var load = List.of(first, second).stream()
                .map(server -> threads.submit(() -> {
                    var answers = new ArrayList<Answered>();
                    while (going.get()) {
                        var asked = Asking.in(Asking.month(), "2041-01");
                        var answer = server.post("scorer", "/api/v1/decisions", asked.toString());
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                        answers.add(Answered.by(Documents.json(answer.body())));
                    }
                    return answers;
                }))
                .toList();

        for (var number = 0; number < VERSIONS; number++) {
            Drafting.published(number % 2 == 0 ? first : second, Drafting.award(500 + number), "2041-01");
        }
        going.set(false);
        for (var each : load) {
            kept.addAll(each.get());
        }
        threads.shutdown();

        assertThat(kept.stream().map(Answered::version).distinct().count()).isGreaterThan(1);
        var fingerprints = fingerprints();
        for (var each : kept) {
            assertThat(each.fingerprint()).isEqualTo(fingerprints.get(each.version()));
        }
        for (var each : kept.subList(0, Math.min(100, kept.size()))) {
            var replay = first.post("auditor", "/api/v1/decisions/" + each.id() + "/replay", "");
            assertThat(replay.body()).contains("\"identical\":true");
        }
        assertThat(first.part(Published.class).openCount()).isLessThanOrEqualTo(14);
    }

    private static int judgedBy(Running server, String period) {
        var asked = Asking.in(Asking.month(), period);
        var answer = server.post("scorer", "/api/v1/score", asked.toString());
        return Integer.parseInt(answer.headers().firstValue("Plumbline-Version").orElseThrow());
    }

    /** As both know them: one may not have seen yet what was published on the other last. */
    private static Map<Integer, String> fingerprints() {
        var fingerprints = new HashMap<Integer, String>();
        for (var server : List.of(first, second)) {
            var versions = server.get("scorer", "/api/v1/schemes/" + Asking.SCHEME + "/versions");
            for (var each : Documents.json(versions.body()).get("versions")) {
                var fingerprint = each.get("fingerprint").stringValue();
                assertThat(fingerprints.put(each.get("version").intValue(), fingerprint))
                        .isIn(null, fingerprint);
            }
        }
        return fingerprints;
    }

    /** What of a kept decision is looked at: tens of thousands whole ones would fill the heap. */
    private record Answered(String id, int version, String fingerprint) {
        static Answered by(JsonNode kept) {
            return new Answered(
                    kept.get("id").stringValue(),
                    kept.get("version").intValue(),
                    kept.at("/decision/rules/fingerprint").stringValue());
        }
    }
}
