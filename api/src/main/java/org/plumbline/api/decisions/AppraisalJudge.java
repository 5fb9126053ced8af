package org.plumbline.api.decisions;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.judging.VersionJudge;
import org.plumbline.api.keeping.Decided;
import org.plumbline.api.schemes.Published;
import org.plumbline.api.schemes.Question;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.springframework.stereotype.Component;

/** Decides appraisals by the version that their period asks for; keeps nothing. */
@Component
class AppraisalJudge {
    private final VersionJudge judge;

    AppraisalJudge(Published published, MeterRegistry metrics) {
        var seconds = Timer.builder("plumbline.decision")
                .description("From an appraisal that was read to its decision's bytes")
                .serviceLevelObjectives(
                        Duration.ofNanos(100_000), Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100))
                .register(metrics);
        this.judge = new VersionJudge(
                published,
                new VersionJudge.Meters(
                        metrics.counter("plumbline.decisions"), metrics.counter("plumbline.refusals"), seconds));
    }

    /**
     * Decides what was read, by the rules of a fingerprint where one is named.
     *
     * @throws Refused with everything wrong with the appraisal
     * @throws FlawedRules where the rules conclude a thing twice, or not at all
     */
    Decided judge(Reading reading, Optional<String> fingerprint) {
        var appraisal = reading.appraisal();
        var question =
                new Question(appraisal.scheme(), appraisal.appraisee().period(), reading.problems(), fingerprint);
        return judge.decide(question, (engine, version) -> decided(engine.decide(reading), version));
    }

    /** Decides what is to be kept. */
    Decided judge(AppraisalRequest request) {
        return judge(request.reading(), Optional.empty());
    }

    private static Decided decided(Decision decision, int version) {
        return new Decided(
                Canonical.of(decision),
                decision.rules().fingerprint(),
                version,
                decision.engine(),
                column -> own(column, decision));
    }

    private static @Nullable Object own(String column, Decision decision) {
        return switch (column) {
            case "department" -> decision.appraisee().department();
            case "post" -> decision.appraisee().post();
            case "grade" -> decision.grade();
            case "total" -> decision.total();
            default -> throw new IllegalArgumentException(column);
        };
    }
}
