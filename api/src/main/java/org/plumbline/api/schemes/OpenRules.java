package org.plumbline.api.schemes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/**
 * The rule sets that are compiled now, by fingerprint.
 *
 * <p>One is compiled when it is first asked for, and closed when nobody holds it and others were asked more lately.
 */
final class OpenRules implements AutoCloseable {
    /** About 10 MB each. */
    private static final int MOST_UNUSED = 12;

    private final CompiledRules kept;
    private final Map<String, Open> open = new HashMap<>();
    private long asked;

    OpenRules(CompiledRules kept) {
        this.kept = kept;
    }

    /**
     * Holds the rules of a fingerprint; whoever holds them gives them back.
     *
     * @throws FlawedRules where they are wrong
     * @throws IllegalStateException where the files are not those of the fingerprint
     */
    Lease lease(String fingerprint, Supplier<SchemeFiles> files) {
        var held = hold(fingerprint);
        try {
            return new Lease(held.engine(fingerprint, files, kept), () -> giveBack(held));
        } catch (RuntimeException | Error failed) {
            giveBack(held);
            throw failed;
        }
    }

    /** How many rule sets are open. */
    synchronized int count() {
        return open.size();
    }

    private synchronized Open hold(String fingerprint) {
        var held = open.computeIfAbsent(fingerprint, none -> new Open());
        held.holders++;
        held.lastAsked = asked++;
        return held;
    }

    private void giveBack(Open held) {
        unused(held).forEach(Open::close);
    }

    /** Those to be closed: taken out first, so that nobody can come to hold them. */
    private synchronized List<Open> unused(Open back) {
        back.holders--;
        if (back.holders > 0 || open.size() <= MOST_UNUSED) {
            return List.of();
        }
        var idle = new ArrayList<>(open.values().stream()
                .filter(each -> each.holders == 0)
                .sorted(Comparator.comparingLong(each -> each.lastAsked))
                .toList());
        var closed = idle.subList(0, Math.max(0, idle.size() - MOST_UNUSED));
        open.values().removeAll(closed);
        return closed;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Open::close);
        open.clear();
    }

    /** Rules that are, or are about to be, open. */
    private static final class Open {
        private int holders;
        private long lastAsked;
        private @Nullable Engine engine;

        /** Compiled by the first who asks; the others wait for it. */
        private synchronized Engine engine(String fingerprint, Supplier<SchemeFiles> files, CompiledRules kept) {
            var ready = engine;
            if (ready == null) {
                var texts = files.get();
                if (!texts.fingerprint().equals(fingerprint)) {
                    throw new IllegalStateException("the kept rules are not those of " + fingerprint);
                }
                ready = Engine.of(texts, kept);
                engine = ready;
            }
            return ready;
        }

        private synchronized void close() {
            if (engine != null) {
                engine.close();
                engine = null;
            }
        }
    }
}
