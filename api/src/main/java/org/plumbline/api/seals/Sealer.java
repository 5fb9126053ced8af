package org.plumbline.api.seals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plumbline.api.problems.Outage;
import org.plumbline.api.signing.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals in the background what was kept since the last seal. */
@Component
class Sealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PATIENCE_SECONDS = 10;

    private final NextSeal next;
    private final Past past;
    private final Signer signer;
    private final ForeignRows foreign;
    private final Alarm alarm;
    private final TransactionTemplate transaction;
    private final Duration every;
    private volatile long sealedUpTo = System.nanoTime();
    private volatile Optional<ScheduledExecutorService> running = Optional.empty();

    Sealer(
            NextSeal next,
            Past past,
            Signer signer,
            ForeignRows foreign,
            Alarm alarm,
            TransactionTemplate transaction,
            @Value("${plumbline.seal.every}") Duration every,
            MeterRegistry metrics) {
        this.next = next;
        this.past = past;
        this.signer = signer;
        this.foreign = foreign;
        this.alarm = alarm;
        this.transaction = transaction;
        this.every = every;
        TimeGauge.builder("plumbline.sealing.lag", this, TimeUnit.NANOSECONDS, Sealer::lagNanos)
                .description("The time up to which everything that was kept is known to be sealed, seen from now")
                .register(metrics);
    }

    /**
     * Seals all there is; what others keep meanwhile is theirs to wait for.
     *
     * @throws SealsChanged where what is kept contradicts the newest seal
     */
    void sealAll() {
        while (sealSome()) {
            LOG.debug("There is more to seal");
        }
        alarm.foreign(foreign.look());
    }

    private boolean sealSome() {
        var began = System.nanoTime();
        var sealed = Objects.requireNonNull(transaction.execute(status -> seal()));
        // Committed: what was never in the database is remembered nowhere.
        sealed.newest().ifPresent(this::remember);
        if (sealed.left() == NextSeal.Left.NOTHING) {
            sealedUpTo = began;
        }
        return sealed.left() == NextSeal.Left.SOME;
    }

    private void remember(KeptSeal seal) {
        past.remember(seal);
        signer.sealed(seal.checkpoint(), seal.at());
    }

    private NextSeal.Sealed seal() {
        try {
            var sealed = next.seal();
            if (sealed.left() != NextSeal.Left.UNKNOWN) {
                alarm.clear();
            }
            return sealed;
        } catch (SealsChanged changed) {
            alarm.raise(String.valueOf(changed.getMessage()));
            throw changed;
        }
    }

    private long lagNanos() {
        return System.nanoTime() - sealedUpTo;
    }

    private void tick() {
        try {
            sealAll();
        } catch (SealsChanged changed) {
            LOG.debug("Nothing more is sealed", changed);
        } catch (RuntimeException failure) {
            if (Outage.is(failure)) {
                LOG.warn("Sealing waits for the database: {}", failure.getMessage());
            } else {
                LOG.error("Sealing failed and is tried again", failure);
            }
        }
    }

    @Override
    public synchronized void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sealing"));
        var unused = fresh.scheduleWithFixedDelay(this::tick, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        running = Optional.of(fresh);
    }

    /** After the last call was answered; what was kept until then is sealed before the server ends. */
    @Override
    public synchronized void stop() {
        running.ifPresent(executor -> {
            executor.shutdown();
            if (ended(executor)) {
                tick();
            }
        });
        running = Optional.empty();
    }

    private static boolean ended(ScheduledExecutorService executor) {
        try {
            return executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return running.isPresent();
    }

    /** Below the web server's, which therefore stops first. */
    @Override
    public int getPhase() {
        return 0;
    }
}
