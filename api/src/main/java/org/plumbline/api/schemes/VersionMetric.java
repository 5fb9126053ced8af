package org.plumbline.api.schemes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows those who watch the server which version of each scheme it knows as the newest. */
@Component
class VersionMetric {
    private final Published published;
    private final MultiGauge versions;

    VersionMetric(Published published, MeterRegistry metrics) {
        this.published = published;
        this.versions = MultiGauge.builder("plumbline.rules.version")
                .description("The number of the newest published version")
                .register(metrics);
    }

    @Scheduled(fixedDelay = 1000)
    void show() {
        var known = published.versions();
        var rows = known.byScheme().keySet().stream()
                .flatMap(scheme -> known.newest(scheme).stream())
                .<Row<?>>map(newest -> Row.of(Tags.of("scheme", newest.scheme()), newest.version()))
                .toList();
        versions.register(rows, true);
    }
}
