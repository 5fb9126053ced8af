package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.Engine.Judged;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SchemeReader;

/** The ends of an indicator's range: both are values that count. */
record Ends(Indicator indicator) implements Limit {
    @Override
    public Place place() {
        return Place.file(SchemeReader.FILE);
    }

    @Override
    public String rule() {
        return "";
    }

    @Override
    public String shown() {
        return indicator.code() + ": range: " + indicator.range();
    }

    @Override
    public List<Side> sides() {
        return List.of(
                new Side.At(indicator.range().least()),
                new Side.At(indicator.range().greatest()));
    }

    @Override
    public Stream<BigDecimal> values(Judged judged) {
        return judged.decision().scores().stream()
                .filter(score -> score.indicator().equals(indicator.code()))
                .map(Decision.Score::measured);
    }
}
