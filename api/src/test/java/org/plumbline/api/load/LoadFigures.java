package org.plumbline.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.ServerProcess;

/**
 * Not a test that runs with the others: {@code mvn -pl api -am test -Dtest=LoadFigures
 * -Dsurefire.failIfNoSpecifiedTests=false} measures on an otherwise idle machine and prints the figures.
 */
class LoadFigures {
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final int LINES = Integer.getInteger("plumbline.load.lines", 100_000);
    private static final int PACED_SECONDS = 30;
    private static final int A_SECOND = 100;

    @Test
    void measure() throws Exception {
        var server = ServerProcess.on(Running.temporary(), "--spring.profiles.active=load");
        try {
            var account = Base64.getEncoder().encodeToString(server.account().getBytes(StandardCharsets.UTF_8));
            ratio(server.port(), account);
            paced(server.port(), account);
            batch(server);
            paced(server.port(), account);
        } finally {
            server.process().destroy();
            server.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void ratio(int port, String account) throws Exception {
        var bodies = IntStream.range(0, 200).mapToObj(i -> Asking.month().toString()).toList();
        var echo = calls("/echo", account, bodies);
        var score = calls("/api/v1/score", account, bodies);
        rate(port, echo, SECONDS);
        rate(port, score, 2 * SECONDS);
        var echoed = new double[ROUNDS];
        var scored = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            echoed[round] = rate(port, echo, SECONDS);
            scored[round] = rate(port, score, SECONDS);
        }
        Arrays.sort(echoed);
        Arrays.sort(scored);
        say("echo %.0f a second, score %.0f a second (medians of %d rounds of %d s, %d connections): %.0f %%",
                echoed[ROUNDS / 2], scored[ROUNDS / 2], ROUNDS, SECONDS, CONNECTIONS,
                100 * scored[ROUNDS / 2] / echoed[ROUNDS / 2]);
    }

    private static List<byte[]> calls(String path, String account, List<String> bodies) {
        return bodies.stream().map(body -> Connection.call(path, account, body)).toList();
    }

    private static double rate(int port, List<byte[]> calls, int seconds) throws Exception {
        var count = new AtomicInteger();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        atOnce(CONNECTIONS, () -> {
            try (var connection = new Connection(port)) {
                for (var i = 0; System.nanoTime() < until; i++) {
                    assertThat(connection.send(calls.get(i % calls.size()))).isEqualTo(200);
                    count.incrementAndGet();
                }
            }
            return null;
        });
        return count.get() / (double) seconds;
    }

    /** So many lines at once on one stream; timed from the first byte sent to the last answer read. */
    private static void batch(ServerProcess server) throws Exception {
        server.send(people(5000), count -> {});
        var lines = people(LINES);
        var began = System.nanoTime();
        var answers = server.send(lines, count -> {});
        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat(answers).hasSize(LINES).allMatch(line -> line.startsWith("{\"status\":201"));
        say("batch: %d lines kept in %.1f s, %.0f a second", LINES, seconds, LINES / seconds);
    }

    private static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> Asking.month().toString()).toList();
    }

    /** Single decisions kept at a fixed pace; a call that starts late is timed from when it should have started. */
    private static void paced(int port, String account) throws Exception {
        var calls = calls("/api/v1/decisions", account, people(PACED_SECONDS * A_SECOND));
        var millis = new double[calls.size()];
        var next = new AtomicInteger();
        var began = System.nanoTime();
        atOnce(CONNECTIONS, () -> {
            try (var connection = new Connection(port)) {
                for (var i = next.getAndIncrement(); i < calls.size(); i = next.getAndIncrement()) {
                    var due = began + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    assertThat(connection.send(calls.get(i))).isEqualTo(201);
                    millis[i] = (System.nanoTime() - due) / 1e6;
                }
            }
            return null;
        });
        Arrays.sort(millis);
        say("one kept at a time, %d a second for %d s: median %.1f ms, p99 %.1f ms, longest %.1f ms",
                A_SECOND, PACED_SECONDS, millis[millis.length / 2], millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    private static void atOnce(int threads, Callable<Void> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var running = new ArrayList<Future<Void>>();
        for (var i = 0; i < threads; i++) {
            running.add(pool.submit(work));
        }
        for (var each : running) {
            each.get();
        }
        pool.shutdown();
    }

    private static void say(String form, Object... words) {
        System.out.println("LOAD " + form.formatted(words));
    }
}
