package org.plumbline.api.seals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plumbline.api.problems.Outage;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SignedSeal;
import org.plumbline.engine.seal.SigningKey;
import org.plumbline.engine.seal.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals in the background what was kept since the last seal: a tree over many records, chained and signed. */
@Component
class Sealer implements SmartLifecycle {
    static final int MOST = 2048;
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PATIENCE_SECONDS = 10;

    private final SealChain chain;
    private final Unsealed unsealed;
    private final TransactionTemplate transaction;
    private final SigningKey key;
    private final Duration every;
    private volatile long sealedUpTo = System.nanoTime();
    private volatile long brokenAt;
    private volatile Optional<ScheduledExecutorService> running = Optional.empty();

    Sealer(
            SealChain chain,
            Unsealed unsealed,
            TransactionTemplate transaction,
            @Value("${plumbline.seal.key}") Path key,
            @Value("${plumbline.seal.every}") Duration every,
            MeterRegistry metrics) {
        this.chain = chain;
        this.unsealed = unsealed;
        this.transaction = transaction;
        this.key = KeyFile.in(key);
        this.every = every;
        TimeGauge.builder("plumbline.sealing.lag", this, TimeUnit.NANOSECONDS, Sealer::lagNanos)
                .description("The time up to which everything that was kept is known to be sealed, seen from now")
                .register(metrics);
    }

    /** Seals all there is; what others keep meanwhile is theirs to wait for. */
    void sealAll() {
        while (sealSome()) {
            LOG.debug("There is more to seal");
        }
    }

    private boolean sealSome() {
        var began = System.nanoTime();
        var step = transaction.execute(status -> sealOnce());
        if (step == Step.NOTHING_LEFT) {
            sealedUpTo = began;
        }
        return step == Step.SOME_LEFT;
    }

    private enum Step {
        SOME_LEFT,
        NOTHING_LEFT,
        NOT_NOW
    }

    private Step sealOnce() {
        if (!unsealed.mineAlone()) {
            return Step.NOT_NOW;
        }
        var before = chain.last();
        before.ifPresent(this::lookAt);
        var from = before.map(signed -> signed.seal().last() + 1).orElse(1L);
        var settled = settled();
        if (settled < 0) {
            return Step.NOT_NOW;
        }
        var leaves = unsealed.leaves(from, settled, MOST);
        if (leaves.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        var full = leaves.size() == MOST;
        var last = full ? leaves.get(MOST - 1).number() : settled;
        var signed = SignedSeal.by(key, seal(before, from, last, leaves));
        chain.add(signed, leaves);
        // Where the log goes elsewhere, it is a witness that the chain was not made anew.
        LOG.info(
                "Seal {}: {} records up to {}, head {}",
                signed.seal().number(),
                leaves.size(),
                last,
                signed.seal().head());
        return full ? Step.SOME_LEFT : Step.NOTHING_LEFT;
    }

    private static Seal seal(Optional<SignedSeal> before, long from, long last, List<Leaf> leaves) {
        return new Seal(
                before.map(signed -> signed.seal().number() + 1).orElse(1L),
                before.map(signed -> signed.seal().head()).orElse(Hash.NONE),
                from,
                last,
                leaves.size(),
                new Tree(leaves.stream().map(Leaf::hash).toList()).root(),
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    }

    /** A chain that somebody changed goes on all the same; but it is said. */
    private void lookAt(SignedSeal last) {
        if (!last.holds() && brokenAt != last.seal().number()) {
            brokenAt = last.seal().number();
            LOG.error("Seal {} was changed by hand: run plumbline verify", brokenAt);
        }
    }

    private long settled() {
        try {
            return unsealed.settled().orElse(-1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private long lagNanos() {
        return System.nanoTime() - sealedUpTo;
    }

    private void tick() {
        try {
            sealAll();
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
