package org.plumbline.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;

@Tag("long")
class OutageTest {
    private static final String DECISIONS = "/api/v1/decisions";

    @Test
    void whileTheDatabaseIsStoppedNothingIsKeptAndScoringGoesOnAndAfterwardsAllIsWell() throws Exception {
        try (var server = Running.start(Running.temporary())) {
            var before = server.post("scorer", DECISIONS, Asking.month().toString());
            var database = server.part(OwnPostgres.class);
            var asked = Asking.month().toString();

            database.stop();
            for (var number = 0; number < 3; number++) {
                refusedInTime(server, asked);
            }
            var settlement = Asking.year().toString();
            var unsettled = server.post("scorer", "/api/v1/settlements", settlement);
            var scored = server.post("scorer", "/api/v1/score", asked);
            var alive = server.get("", "/actuator/health/liveness");
            var ready = server.get("", "/actuator/health/readiness");
            var stream = server.post("scorer", DECISIONS, "application/x-ndjson", asked + "\n" + asked);
            database.start();
            var after = recovered(server, asked);
            var settled = server.post("scorer", "/api/v1/settlements", settlement);

            assertThat(before.statusCode()).isEqualTo(201);
            assertThat(unsettled.statusCode()).isEqualTo(503);
            assertThat(unsettled.headers().firstValue("Retry-After")).isPresent();
            assertThat(settled.statusCode()).isEqualTo(201);
            assertThat(scored.statusCode()).isEqualTo(200);
            assertThat(alive.statusCode()).isEqualTo(200);
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(stream.body().lines().map(Documents::json))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.get("status").intValue()).isEqualTo(503));
            assertThat(after.statusCode()).isEqualTo(201);
            assertThat(server.get("scorer", DECISIONS + "/" + Asking.id(before.body()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDatabaseThatDiesIsStartedAgain() throws Exception {
        try (var server = Running.start(Running.temporary())) {
            var asked = Asking.month().toString();
            var kept = server.post("scorer", DECISIONS, asked);

            server.part(OwnPostgres.class).kill();
            var after = recovered(server, asked);

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).isEqualTo(kept.body());
        }
    }

    private static void refusedInTime(Running server, String asked) {
        var begun = Instant.now();
        var refused = server.post("scorer", DECISIONS, asked);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    private static HttpResponse<String> recovered(Running server, String asked)
            throws InterruptedException, IOException {
        var answer = server.post("scorer", DECISIONS, asked);
        for (var tries = 0; answer.statusCode() == 503 && tries < 40; tries++) {
            Thread.sleep(500);
            answer = server.post("scorer", DECISIONS, asked);
        }
        return answer;
    }
}
