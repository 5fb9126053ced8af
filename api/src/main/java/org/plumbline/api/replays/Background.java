package org.plumbline.api.replays;

import org.plumbline.api.decisions.Register;
import org.plumbline.engine.seal.RecordKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works replays off, page by page; one that a stopped replica left half done is gone on with. */
@Component
class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int PAGE = 200;

    private final Replays replays;
    private final Register register;
    private final Replayer replayer;
    private final TransactionTemplate transaction;

    Background(Replays replays, Register register, Replayer replayer, TransactionTemplate transaction) {
        this.replays = replays;
        this.register = register;
        this.replayer = replayer;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 300)
    void work() {
        try {
            replays.take().ifPresent(this::work);
        } catch (DataAccessException outage) {
            LOG.debug("Replays wait: {}", outage.getMessage());
        }
    }

    private void work(Replay replay) {
        try {
            var after = replay.reached();
            while (after >= 0 && !Thread.currentThread().isInterrupted()) {
                after = page(replay, after);
            }
            if (after < 0) {
                replays.end(replay.id(), null);
            }
        } catch (DataAccessException outage) {
            // It is taken again after a while, by whoever is there.
            LOG.warn("The replay {} waits: {}", replay.id(), outage.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The replay {} failed", replay.id(), failure);
            replays.end(replay.id(), String.valueOf(failure.getMessage()));
        }
    }

    /** Replays a page and notes it, all or nothing; the record reached, or -1 at the end. */
    private long page(Replay replay, long after) {
        var page = register.kept(replay.selection(), after, replay.lastRecord(), PAGE);
        if (page.isEmpty()) {
            return -1;
        }
        var verdicts = page.stream()
                .map(kept -> replayer.replay(RecordKind.DECISION, kept))
                .toList();
        var last = page.get(page.size() - 1).record();
        transaction.executeWithoutResult(status -> {
            var different = 0;
            for (var i = 0; i < page.size(); i++) {
                if (!verdicts.get(i).identical()) {
                    different++;
                    replays.different(replay.id(), page.get(i), verdicts.get(i));
                }
            }
            replays.reached(replay.id(), last, page.size() - different, different);
        });
        return last;
    }
}
