package org.plumbline.api.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plumbline.engine.document.Canonical;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Decides appraisals by the version that their period asks for; keeps nothing. */
@Component
class Judge {
    private final Published published;
    private final Counter decided;
    private final Counter refused;
    private final Timer seconds;

    Judge(Published published, MeterRegistry metrics) {
        this.published = published;
        this.decided = metrics.counter("plumbline.decisions");
        this.refused = metrics.counter("plumbline.refusals");
        this.seconds = Timer.builder("plumbline.decision")
                .description("From an appraisal that was read to its decision's bytes")
                .serviceLevelObjectives(
                        Duration.ofNanos(100_000), Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100))
                .register(metrics);
    }

    /**
     * Decides what a document asks, by the rules of a fingerprint where one is named.
     *
     * @throws Refused with everything wrong with the appraisal
     * @throws FlawedRules where the rules conclude a thing twice, or not at all
     */
    Judged judge(JsonNode document, Optional<String> fingerprint) {
        return judge(AppraisalReader.read(document), fingerprint);
    }

    Judged judge(Reading reading, Optional<String> fingerprint) {
        var began = System.nanoTime();
        try {
            var publication = published.of(
                    reading.appraisal().scheme(),
                    reading.appraisal().appraisee().period(),
                    reading.problems(),
                    fingerprint);
            try (var lease = published.lease(publication)) {
                var decision = lease.engine().decide(reading);
                var judged = new Judged(reading.appraisal(), decision, Canonical.of(decision), publication.version());
                decided.increment();
                seconds.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                return judged;
            }
        } catch (Refused refusal) {
            refused.increment();
            throw refusal;
        }
    }
}
