package org.plumbline.api.seals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.api.signing.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Raised where what is kept is not what this server kept and sealed; health, a figure and the log say so. */
@Component("record")
class Alarm implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private volatile Optional<String> reason = Optional.empty();
    private volatile Set<String> foreign = Set.of();

    Alarm(MeterRegistry metrics) {
        Gauge.builder("plumbline.record.alarm", this, alarm -> alarm.isRaised() ? 1 : 0)
                .description("1 where the database was changed by hand, else 0")
                .register(metrics);
    }

    private boolean isRaised() {
        return reason.isPresent() || !foreign.isEmpty();
    }

    /** Names each row that no server wrote, once; none are there where there are no names. */
    void foreign(Map<Row, String> rows) {
        var now = new TreeSet<String>();
        rows.forEach((row, why) -> now.add(row + ": " + why));
        for (var each : now) {
            if (!foreign.contains(each)) {
                LOG.error("Not sealed, the database was changed by hand: {}; run plumbline verify", each);
            }
        }
        foreign = now;
    }

    /** Says each reason once, not every second. */
    void raise(String why) {
        if (reason.filter(why::equals).isEmpty()) {
            LOG.error("Nothing more is sealed, the database was changed by hand: {}; run plumbline verify", why);
        }
        reason = Optional.of(why);
    }

    /** What is kept is what was sealed, after all. */
    void clear() {
        reason = Optional.empty();
    }

    @Override
    public Health health() {
        return isRaised()
                ? Health.down()
                        .withDetail("reason", reason.orElseGet(() -> String.join("; ", foreign)))
                        .build()
                : Health.up().build();
    }
}
