package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.rules.Fact;

/** What a case gave the rules to look at, and the scores that came of it; {@code appraisal} is null where it settles. */
public record DecidedCase(Facts facts, @Nullable Appraisal appraisal, List<Decision.Score> scores) {
    /** Keeps a copy of the scores. */
    public DecidedCase {
        scores = List.copyOf(scores);
    }

    /** Whether the rules of settlement were asked, and not those of appraisal. */
    public boolean settles() {
        return appraisal == null;
    }

    /** The facts of a kind. */
    <F extends Fact> Stream<F> all(Class<F> kind) {
        return facts.of(kind).stream().map(kind::cast);
    }

    /** What an indicator measured, where it was scored. */
    Stream<BigDecimal> measured(String indicator) {
        return scores.stream()
                .filter(score -> score.indicator().equals(indicator))
                .map(Decision.Score::measured);
    }

    /** How large a sample was given of an indicator; empty where none was. */
    Stream<BigDecimal> sample(String indicator) {
        return Stream.ofNullable(appraisal)
                .flatMap(given -> Stream.ofNullable(given.measurements().get(indicator)))
                .map(measured -> BigDecimal.valueOf(measured.sample()));
    }
}
