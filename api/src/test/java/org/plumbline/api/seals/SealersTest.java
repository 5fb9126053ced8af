package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;

@Tag("long")
class SealersTest {
    private static final int STREAMS = 6;
    private static final int LINES = 500;

    @Test
    void severalServersSealInTurnsAndNoRecordTwiceWhileManyAreKeptOnBoth() throws Exception {
        try (var first = Running.start(Running.temporary(), "--plumbline.seal.every=5ms");
                var second = first.replica("--plumbline.seal.every=5ms")) {
            var threads = Executors.newFixedThreadPool(STREAMS);
            var streams = IntStream.range(0, STREAMS)
                    .mapToObj(stream ->
                            threads.submit(() -> keep(List.of(first, second).get(stream % 2))))
                    .toList();
            for (var stream : streams) {
                assertThat(stream.get()).isEqualTo(LINES);
            }
            threads.shutdown();
            awaitSealed(first);

            var verified = Verified.database(first.part(OwnPostgres.class));

            assertThat(verified.status()).as(verified.toString()).isEqualTo(3);
            assertThat(verified.sum().get("records").longValue()).isGreaterThan(STREAMS * LINES);
            assertThat(verified.sum().get("unsealed").intValue()).isZero();
            assertThat(verified.sum().get("seals").longValue()).isGreaterThan(3);
            assertThat(verified.sum().get("keys").size()).isEqualTo(2);
        }
    }

    private static long keep(Running server) {
        var lines = IntStream.range(0, LINES)
                .mapToObj(number -> Asking.month().toString())
                .collect(Collectors.joining("\n"));
        return server.post("scorer", "/api/v1/decisions", "application/x-ndjson", lines)
                .body()
                .lines()
                .filter(line -> line.startsWith("{\"status\":201"))
                .count();
    }

    private static void awaitSealed(Running server) throws InterruptedException {
        var open = "select (select max(record) from decisions) > coalesce((select max(record) from sealed_records), 0)";
        for (var tries = 0;
                tries < 200 && server.database().sql(open).query(Boolean.class).single();
                tries++) {
            Thread.sleep(50);
        }
    }
}
