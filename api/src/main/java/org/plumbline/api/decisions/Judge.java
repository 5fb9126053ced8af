package org.plumbline.api.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
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

    Judge(Published published, MeterRegistry metrics) {
        this.published = published;
        this.decided = metrics.counter("plumbline.decisions");
        this.refused = metrics.counter("plumbline.refusals");
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
        try {
            var publication = published.of(reading, fingerprint);
            try (var lease = published.lease(publication)) {
                var decision = lease.engine().decide(reading);
                decided.increment();
                return new Judged(reading.appraisal(), decision, Canonical.of(decision), publication.version());
            }
        } catch (Refused refusal) {
            refused.increment();
            throw refusal;
        }
    }
}
