package org.plumbline.api.replays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.keeping.Register;
import org.plumbline.api.keeping.Room;
import org.plumbline.api.problems.Declined;
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
    private static final long END = -1;

    private final Replays replays;
    private final Register register;
    private final Replayer replayer;
    private final Room room;
    private final TransactionTemplate transaction;

    Background(Replays replays, Register register, Replayer replayer, Room room, TransactionTemplate transaction) {
        this.replays = replays;
        this.register = register;
        this.replayer = replayer;
        this.room = room;
        this.transaction = transaction;
    }

    /** What came of the records of a page; only what is written down of them is still in memory. */
    private record Page(List<Replays.Replayed> replayed, long after) {
        long last() {
            return replayed.isEmpty() ? END : replayed.get(replayed.size() - 1).record();
        }
    }

    @Scheduled(fixedDelay = 300)
    void work() {
        try {
            replays.take().ifPresent(this::work);
        } catch (DataAccessException outage) {
            LOG.debug("Replays wait: {}", outage.getMessage());
        }
    }

    private void work(SelectionReplay replay) {
        try {
            if (worked(replay)) {
                replays.end(replay.id(), null);
            }
        } catch (DataAccessException | Declined busy) {
            // It is taken again after a while, by whoever is there.
            LOG.warn("The replay {} waits: {}", replay.id(), busy.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The replay {} failed", replay.id(), failure);
            replays.end(replay.id(), String.valueOf(failure.getMessage()));
        }
    }

    /** Whether it came to its end here: nobody stopped it, or has gone on with it. */
    private boolean worked(SelectionReplay replay) {
        var after = replay.reached();
        while (after != END && !Thread.currentThread().isInterrupted()) {
            var page = page(replay, after);
            if (!noted(replay, page)) {
                return false;
            }
            after = page.last();
        }
        return after == END;
    }

    /** Of settlements one is a page, and it has its turn among those that are asked for: each may be long. */
    private Page page(SelectionReplay replay, long after) {
        if (replay.selection().kind() != RecordKind.SETTLEMENT) {
            return replayed(replay, after, PAGE);
        }
        try (var call = room.enter()) {
            return call.alone(() -> replayed(replay, after, 1));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private Page replayed(SelectionReplay replay, long after, int most) {
        var range = new Register.RecordRange(after, replay.lastRecord(), most);
        return new Page(
                register.kept(replay.selection(), range).stream()
                        .map(kept -> replayed(replay, kept))
                        .toList(),
                after);
    }

    private Replays.Replayed replayed(SelectionReplay replay, Kept kept) {
        var verdict = replayer.replay(replay.selection().kind(), kept);
        return new Replays.Replayed(kept.record(), kept.id(), verdict.differences());
    }

    /** Notes what came of a page, all or nothing; false where another has noted it. */
    private boolean noted(SelectionReplay replay, Page page) {
        if (page.replayed().isEmpty()) {
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!replays.reached(replay.id(), page.after(), page.replayed())) {
                return false;
            }
            page.replayed().stream()
                    .filter(each -> !each.differences().isEmpty())
                    .forEach(each -> replays.different(replay.id(), each));
            return true;
        }));
    }
}
