package org.plumbline.api.accounts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Logins that failed, by address and by account: whoever fails often waits, and longer each time.
 *
 * <p>What is remembered is little and of the last ones only, so that nobody fills the memory with names.
 */
final class Attempts {
    /** So many in a row cost nothing. */
    static final int FREE = 20;

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final LongSupplier nanos;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Attempts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** So many in a row; the last one, and until when nobody is let try again. */
    private record Failures(int inARow, long last, long until) {}

    /** How long whoever it is has to wait before the next try; nothing for most. */
    synchronized Duration wait(String who) {
        var known = failures.get(who);
        var left = known == null ? 0 : known.until() - nanos.getAsLong();
        return Duration.ofNanos(Math.max(0, left));
    }

    /** Notes one that failed; says how many did in a row. */
    synchronized int failed(String who) {
        var now = nanos.getAsLong();
        var known = failures.get(who);
        var inARow = known == null || now - known.last() > LONGEST.toNanos() ? 1 : known.inARow() + 1;
        failures.put(who, new Failures(inARow, now, now + pause(inARow).toNanos()));
        return inARow;
    }

    /** Notes one that was right. */
    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private static Duration pause(int inARow) {
        if (inARow < FREE) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(10, inARow - FREE));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
