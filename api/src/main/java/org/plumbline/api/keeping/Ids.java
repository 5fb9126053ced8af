package org.plumbline.api.keeping;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that grow with time, so that the index of ids grows at its end (UUID version 7). */
public final class Ids {
    private static final int MILLIS_FROM = 16;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** Another one. */
    public static UUID next() {
        var random = ThreadLocalRandom.current();
        var high = System.currentTimeMillis() << MILLIS_FROM | VERSION | random.nextInt(0x1000);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
