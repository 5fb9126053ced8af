package org.plumbline.api.settlements;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.api.judging.VersionJudge;
import org.plumbline.api.keeping.Decided;
import org.plumbline.api.schemes.Published;
import org.plumbline.api.schemes.Question;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.springframework.stereotype.Component;

/** Decides settlements by the version that their period asks for; keeps nothing. */
@Component
class SettlementJudge {
    private final VersionJudge judge;

    SettlementJudge(Published published, MeterRegistry metrics) {
        var seconds = Timer.builder("plumbline.settlement")
                .description("From a settlement that was read to its decision's bytes")
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(metrics);
        this.judge = new VersionJudge(
                published,
                new VersionJudge.Meters(
                        metrics.counter("plumbline.settlements"),
                        metrics.counter("plumbline.settlement.refusals"),
                        seconds));
    }

    /**
     * Decides what is asked.
     *
     * @throws Refused with everything wrong with it, or with money that it leaves without anybody
     * @throws FlawedRules where two rules conclude the same thing
     */
    Decided judge(SettlementRequest request) {
        var asked = request.reading().settlement();
        var question = new Question(asked.scheme(), asked.period(), request.problems(), Optional.empty());
        // The decision itself is let go of: of many people it takes more than its bytes.
        int members = asked.members().size();
        return judge.decide(question, (engine, version) -> {
            var decision = engine.settle(request.reading());
            var fingerprint = decision.rules().fingerprint();
            return new Decided(Canonical.of(decision), fingerprint, version, decision.engine(), column -> members);
        });
    }
}
