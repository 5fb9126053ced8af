package org.plumbline.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;

/** Whoever guesses passwords of a server that is theirs to guess at; 120 guesses, within a few seconds. */
class GuessingTest {
    private static final int GUESSES = 120;
    private Running server;

    @BeforeEach
    void start() {
        server = Running.shared().replica();
        server.know(Map.of("wrong", "scorer:" + "x".repeat(24), "nobody", "nobody-at-all:" + "x".repeat(24)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void guessesStopNobodyAndAreAnsweredToWaitAndCounted() throws Exception {
        assertThat(score("scorer")).isEqualTo(200);
        var guessers = Executors.newFixedThreadPool(40);
        var answers = new ArrayList<Future<Integer>>();
        for (var guess = 0; guess < GUESSES; guess++) {
            answers.add(guessers.submit(() -> score("wrong")));
        }

        var begun = Instant.now();
        assertThat(server.get("", "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(score("scorer")).isEqualTo(200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        guessers.shutdown();
        assertThat(statuses).containsOnly(401, 429).contains(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401).count()).isLessThanOrEqualTo(Attempts.FREE + 1);
        assertThat(metric("failed") + metric("throttled")).isEqualTo(GUESSES);
    }

    @Test
    void whoGuessedTooOftenWaitsAndIsToldHowLongAndWhoWasKnownGoesOn() {
        assertThat(score("scorer")).isEqualTo(200);
        for (var guess = 0; guess < Attempts.FREE; guess++) {
            assertThat(score("wrong")).isEqualTo(401);
        }

        var refused = server.post("wrong", "/api/v1/score", Asking.month().toString());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
        assertThat(Documents.json(refused.body()).get("type").stringValue()).endsWith(":too-many-logins");
        assertThat(score("scorer")).isEqualTo(200);
        // Somebody else's first login from there waits too.
        assertThat(server.get("auditor", "/api/v1/schemes").statusCode()).isEqualTo(429);
    }

    @Test
    void aNameThatThereIsNotTakesAsLongAsAWrongPassword() {
        times("wrong", 3);
        var known = times("wrong", 6);
        var unknown = times("nobody", 6);

        assertThat(unknown).isBetween(known.dividedBy(3), known.multipliedBy(3));
        assertThat(unknown.dividedBy(6)).isGreaterThan(Duration.ofMillis(20));
    }

    private Duration times(String role, int times) {
        var begun = Instant.now();
        for (var time = 0; time < times; time++) {
            assertThat(score(role)).isEqualTo(401);
        }
        return Duration.between(begun, Instant.now());
    }

    private int score(String role) {
        return server.post(role, "/api/v1/score", Asking.month().toString()).statusCode();
    }

    private int metric(String outcome) {
        var said = server.get("scorer", "/actuator/prometheus").body();
        var found = Pattern.compile(
                        "^plumbline_logins_total\\{outcome=\"" + outcome + "\"} ([0-9.]+)$", Pattern.MULTILINE)
                .matcher(said);
        return found.find() ? (int) Double.parseDouble(found.group(1)) : 0;
    }
}
