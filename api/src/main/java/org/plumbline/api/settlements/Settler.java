package org.plumbline.api.settlements;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plumbline.api.keeping.Canonical;
import org.plumbline.api.schemes.Published;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.springframework.stereotype.Component;

/** Settles by the version that the period asks for; keeps nothing. */
@Component
class Settler {
    private final Published published;
    private final Counter settled;
    private final Counter refused;
    private final Timer seconds;

    Settler(Published published, MeterRegistry metrics) {
        this.published = published;
        this.settled = metrics.counter("plumbline.settlements");
        this.refused = metrics.counter("plumbline.settlement.refusals");
        this.seconds = Timer.builder("plumbline.settlement")
                .description("From a settlement that was read to its decision's bytes")
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(metrics);
    }

    /**
     * Settles what is asked, ready to be kept.
     *
     * @throws Refused with everything wrong with it, or with money that it leaves without anybody
     * @throws FlawedRules where two rules conclude the same thing
     */
    Settled settle(SettlementRequest request, String by) {
        var began = System.nanoTime();
        var asked = request.reading().settlement();
        try {
            var publication = published.of(
                    asked.scheme(), asked.period(), request.reading().problems(), Optional.empty());
            try (var lease = published.lease(publication)) {
                var decision = lease.engine().settle(request.reading());
                var decided = Canonical.of(decision);
                settled.increment();
                seconds.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                return new Settled(
                        UuidCreator.getTimeOrderedEpoch(),
                        request.key(),
                        asked.members().size(),
                        decision.rules().fingerprint(),
                        publication.version(),
                        decision.engine(),
                        request.asked(),
                        decided,
                        request.supersedes(),
                        by);
            }
        } catch (Refused refusal) {
            refused.increment();
            throw refusal;
        }
    }
}
