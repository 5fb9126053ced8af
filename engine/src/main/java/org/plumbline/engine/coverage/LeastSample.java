package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.scheme.Scheme.Indicator;

/** The sample that an indicator needs: so many count, one less does not (D-9). */
record LeastSample(Indicator indicator) implements SchemeLimit {
    @Override
    public String shown() {
        return indicator.code() + ": minSample: " + indicator.minSample();
    }

    @Override
    public List<Side> sides() {
        var least = BigDecimal.valueOf(indicator.minSample());
        return List.of(new Side.At(least), new Side.At(least.subtract(BigDecimal.ONE)));
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return tried.sample(indicator.code());
    }
}
