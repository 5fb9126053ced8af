package org.plumbline.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;
import org.plumbline.yardstick.RandomAppraisals;

class CanonicalAppraisalTest {
    @Test
    void whatIsReadFromItIsTheSameAppraisal() throws IOException {
        var appraisals = appraisals();

        assertThat(appraisals).hasSizeGreaterThan(300).allSatisfy(appraisal -> {
            var read = AppraisalReader.read(Documents.json().readTree(Documents.canonical(appraisal)));
            assertThat(read.problems()).isEmpty();
            assertThat(sorted(read.appraisal())).isEqualTo(sorted(appraisal));
        });
    }

    @Test
    void theOrderInWhichItWasWrittenDoesNotMatter() throws IOException {
        assertThat(appraisals())
                .allSatisfy(appraisal -> assertThat(text(turned(appraisal))).isEqualTo(text(appraisal)));
    }

    /** Whoever adds something to an appraisal sees here that the archive must keep it too. */
    @Test
    void everyPartOfAnAppraisalIsKnown() {
        assertThat(parts(Appraisal.class))
                .containsExactly(
                        "scheme", "appraisee", "measurements", "events", "earlierEvents", "history", "compensation");
        assertThat(parts(Event.class))
                .containsExactly(
                        "id",
                        "kind",
                        "role",
                        "status",
                        "occurred",
                        "severity",
                        "amount",
                        "cause",
                        "due",
                        "done",
                        "minutesToEscalation",
                        "daysSinceSameCause",
                        "appraisee");
        assertThat(parts(EarlierResult.class)).containsExactly("period", "total", "grade", "measurements", "cancelled");
        assertThat(parts(Compensation.class)).containsExactly("base", "floating", "floor", "appraisee");
    }

    private static List<String> parts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(part -> part.getName())
                .toList();
    }

    private static List<Appraisal> appraisals() throws IOException {
        var appraisals = new ArrayList<Appraisal>();
        var random = new SplittableRandom(3);
        for (var number = 0; number < 300; number++) {
            appraisals.add(RandomAppraisals.next(random));
        }
        try (var files = Files.walk(Path.of("../fixtures"))) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".yaml"))::iterator) {
                for (var fixture : Fixture.list(Documents.yaml().readTree(Files.readString(file)))) {
                    var reading = AppraisalReader.read(fixture.given());
                    if (reading.problems().isEmpty()) {
                        appraisals.add(reading.appraisal());
                    }
                }
            }
        }
        return appraisals;
    }

    private static Appraisal sorted(Appraisal appraisal) {
        var events = new ArrayList<>(appraisal.events());
        events.sort((one, other) -> one.toString().compareTo(other.toString()));
        var earlier = new ArrayList<>(appraisal.earlierEvents());
        earlier.sort((one, other) -> one.toString().compareTo(other.toString()));
        var results = new ArrayList<>(appraisal.history().results());
        results.sort((one, other) -> one.toString().compareTo(other.toString()));
        return of(appraisal, new TreeMap<>(appraisal.measurements()), events, earlier, results);
    }

    private static Appraisal turned(Appraisal appraisal) {
        var events = new ArrayList<>(appraisal.events());
        Collections.reverse(events);
        var earlier = new ArrayList<>(appraisal.earlierEvents());
        Collections.reverse(earlier);
        var results = new ArrayList<>(appraisal.history().results());
        Collections.reverse(results);
        var measurements = new TreeMap<String, Measured>(Collections.reverseOrder());
        measurements.putAll(appraisal.measurements());
        return of(appraisal, measurements, events, earlier, results);
    }

    private static Appraisal of(
            Appraisal appraisal,
            Map<String, Measured> measurements,
            List<Event> events,
            List<Event> earlier,
            List<EarlierResult> results) {
        return new Appraisal(
                appraisal.scheme(),
                appraisal.appraisee(),
                measurements,
                events,
                earlier,
                new History(results, appraisal.appraisee()),
                appraisal.compensation());
    }

    private static String text(Appraisal appraisal) {
        return new String(Documents.canonical(appraisal), StandardCharsets.UTF_8);
    }
}
