package org.plumbline.cli.init;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scheme.Title;
import org.plumbline.rules.PeriodUnit;

/** What a new scheme starts from: posts, or a unit; kinds of periods, the shortest first; indicators whose weights sum to 100. */
record Starter(
        String code,
        Title title,
        List<CodeAndTitle> posts,
        @Nullable Title unit,
        List<PeriodUnit> periods,
        List<StarterIndicator> gauges,
        boolean paid) {
    Starter {
        posts = List.copyOf(posts);
        periods = List.copyOf(periods);
        gauges = List.copyOf(gauges);
    }

    /** The shortest: pay goes by it, and the first cases are of one. */
    PeriodUnit period() {
        return periods.get(0);
    }
}
