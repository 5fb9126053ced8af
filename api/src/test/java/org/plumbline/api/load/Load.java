package org.plumbline.api.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;

/**
 * Measures the service from a client on the same machine: echo and score in turns, single decisions kept at 100 a second,
 * and a stream that is kept.
 *
 * <p>Each is first done for a while without being counted: on two cores the compiler of the Java runtime takes as much of
 * them as the work does until it has seen everything, and a server is up for months. The stream comes last, for the
 * database goes on writing for a while after it.
 */
public final class Load {
    private static final int CALLERS = 8;
    private static final int WARM_UP_SECONDS = Integer.getInteger("plumbline.load.warm-up", 30);
    private static final int SECONDS = Integer.getInteger("plumbline.load.seconds", 2);
    private static final int ROUNDS = Integer.getInteger("plumbline.load.rounds", 10);
    private static final int LINES = Integer.getInteger("plumbline.load.lines", 100_000);
    private static final int A_SECOND = 100;
    private static final int SECONDS_OF_SINGLE = 20;

    private Load() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        try (var server = Running.start(Running.temporary())) {
            calls(server, "/echo", WARM_UP_SECONDS / 3);
            calls(server, "/api/v1/score", WARM_UP_SECONDS);
            var echo = 0L;
            var score = 0L;
            // In short turns: a machine shared with others is faster now and slower then.
            for (var round = 0; round < ROUNDS; round++) {
                echo += calls(server, "/echo", SECONDS);
                score += calls(server, "/api/v1/score", SECONDS);
            }
            System.out.printf(
                    "echo %d/s, score %d/s: %d %%%n", echo / ROUNDS, score / ROUNDS, 100 * score / Math.max(1, echo));
            single(server, WARM_UP_SECONDS);
            System.out.println("kept one by one at " + A_SECOND + "/s: " + single(server, SECONDS_OF_SINGLE));
            stream(server, LINES / 5);
            System.out.printf("kept in a stream: %d/s over %d lines%n", stream(server, LINES), LINES);
        }
        System.exit(0);
    }

    private static long calls(Running server, String path, int seconds) throws Exception {
        var body = Asking.month().toString().getBytes(StandardCharsets.UTF_8);
        var count = new AtomicLong();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var callers = Executors.newFixedThreadPool(CALLERS);
        for (var number = 0; number < CALLERS; number++) {
            var unused = callers.submit(() -> {
                try (var caller = new Caller(server, path)) {
                    while (System.nanoTime() < end) {
                        if (caller.call(body) != 200) {
                            throw new IOException("not answered");
                        }
                        count.incrementAndGet();
                    }
                }
                return null;
            });
        }
        callers.shutdown();
        callers.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        return count.get() / seconds;
    }

    private static long stream(Running server, int lines) throws Exception {
        var month = Asking.month().toString();
        var own = Asking.person();
        var around = month.split("(?<=\"id\":\")T[0-9]+(?=\")", 2);
        Iterable<byte[]> people = () -> IntStream.range(0, lines)
                .mapToObj(number -> around[0] + own + "-" + number + around[1] + "\n")
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .iterator();
        var begun = System.nanoTime();
        var kept = new Stream(server).keep(people);
        if (kept != lines) {
            throw new IllegalStateException("kept only " + kept);
        }
        return lines * 1_000_000_000L / (System.nanoTime() - begun);
    }

    private static String single(Running server, int seconds) throws Exception {
        var times = new long[seconds * A_SECOND];
        try (var caller = new Caller(server, "/api/v1/decisions")) {
            var next = System.nanoTime();
            for (var number = 0; number < times.length; number++) {
                var body = Asking.month().toString().getBytes(StandardCharsets.UTF_8);
                next += TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                // From when it was due: a slow one delays those behind it, and that counts.
                caller.call(body);
                times[number] = System.nanoTime() - next;
            }
        }
        Arrays.sort(times);
        return "median %.1f ms, p99 %.1f ms"
                .formatted(times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
    }
}
