package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.ServerProcess;
import org.plumbline.api.seals.Verified;
import org.plumbline.engine.document.Documents;

@Tag("long")
class KilledTest {
    private static final int TIMES = Integer.getInteger("plumbline.test.kills", 2);
    private static final int LINES = 5000;
    private static final int LONGEST_MILLIS = 1500;

    private final Path data = Running.temporary();
    private final Random random = new Random(7);

    @Test
    void aServerKilledInTheMiddleLosesNoAnsweredLineDoublesNoneAndItsSealsVerify() throws Exception {
        var people = new ArrayList<String>();
        for (var number = 0; number < LINES; number++) {
            people.add(Asking.month().toString());
        }
        Map<String, String> answered = new HashMap<>();

        for (var time = 0; time < TIMES; time++) {
            var server = start();
            try {
                var killer = new Thread(() -> killSoon(server.process()));
                killer.start();
                server.send(people, count -> {}).forEach(line -> remember(line, answered));
                killer.join();
            } finally {
                server.process().destroyForcibly().waitFor();
            }
        }
        var server = start();
        var last = server.send(people, count -> {});
        last.forEach(line -> remember(line, answered));
        var verified = verifiedOnceSealed();
        server.process().destroy();
        server.process().waitFor(60, TimeUnit.SECONDS);

        assertThat(last).hasSize(LINES);
        assertThat(answered).hasSize(LINES);
        // Neither a key nor a checkpoint was kept elsewhere to compare with: nothing is wrong, and that is said to be
        // open.
        assertThat(verified.status()).as(verified.toString()).isEqualTo(3);
        assertThat(verified.sum().path("faults").asInt(-1)).isZero();
        assertThat(verified.sum().get("records").longValue()).isGreaterThan(LINES);
        assertThat(verified.sum().get("seals").longValue()).isGreaterThan(TIMES);
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.on(data, "--plumbline.seal.every=100ms");
    }

    private Verified verifiedOnceSealed() throws InterruptedException {
        var verified = Verified.of("--data=" + data);
        for (var tries = 0; tries < 20 && verified.sum().path("unsealed").asInt(1) > 0; tries++) {
            Thread.sleep(500);
            verified = Verified.of("--data=" + data);
        }
        assertThat(verified.sum().path("unsealed").asInt(1)).isZero();
        return verified;
    }

    /** An answered person keeps the id that was answered first, whatever happened since. */
    private static void remember(String line, Map<String, String> answered) {
        var kept = Documents.json(line);
        var person = kept.at("/decision/appraisee/id").stringValue();
        var before = answered.put(person, Asking.id(line));
        assertThat(before).isIn(null, Asking.id(line));
        assertThat(kept.get("status").intValue()).isIn(200, 201);
        if (before != null) {
            assertThat(kept.get("status").intValue()).isEqualTo(200);
        }
    }

    private void killSoon(Process server) {
        try {
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }
}
