package org.plumbline.cli.init;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scheme.Title;
import org.plumbline.rules.PeriodUnit;

/** What a new scheme starts from: posts, or a unit; one kind of period; indicators whose weights sum to 100. */
record Starter(
        String code,
        Title title,
        List<CodeAndTitle> posts,
        @Nullable Title unit,
        PeriodUnit period,
        List<StarterIndicator> gauges,
        boolean paid) {
    Starter {
        posts = List.copyOf(posts);
        gauges = List.copyOf(gauges);
    }
}
