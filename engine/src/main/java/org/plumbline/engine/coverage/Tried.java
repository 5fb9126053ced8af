package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine.Judged;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.ruleset.Facts;

/** What a case gave the rules to look at; {@code judged} is null where it settles. */
public record Tried(Facts facts, @Nullable Judged judged) {
    /** Whether the rules of settlement were asked, and not those of appraisal. */
    public boolean settles() {
        return judged == null;
    }

    Stream<Decision.Score> scores() {
        return judged == null ? Stream.empty() : judged.decision().scores().stream();
    }

    /** How large a sample was given of an indicator; empty where none was. */
    Stream<BigDecimal> sample(String indicator) {
        var given = judged == null ? null : judged.appraisal().measurements().get(indicator);
        return given == null ? Stream.empty() : Stream.of(BigDecimal.valueOf(given.sample()));
    }
}
