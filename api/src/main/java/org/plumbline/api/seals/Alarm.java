package org.plumbline.api.seals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
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

    Alarm(MeterRegistry metrics) {
        Gauge.builder("plumbline.record.alarm", this, alarm -> alarm.reason.isPresent() ? 1 : 0)
                .description("1 where the database was changed by hand, else 0")
                .register(metrics);
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
        return reason.map(why -> Health.down().withDetail("reason", why).build())
                .orElseGet(() -> Health.up().build());
    }
}
