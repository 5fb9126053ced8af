package org.plumbline.engine.seal;

/**
 * Records sealed together: all whose numbers lie between first and last, by the root of their tree.
 *
 * <p>Its head covers the head of the seal before it, so that one head stands for every record up to it. The time is ISO
 * 8601 in UTC.
 */
public record Seal(long number, Hash previous, long first, long last, int records, Hash root, String sealedAt) {
    private static final String FORM = "plumbline-seal-1";

    /** The hash that the next seal, and a signature, cover. */
    public Hash head() {
        return Digest.of(Digest.SEAL)
                .text(FORM)
                .number(number)
                .hash(previous)
                .number(first)
                .number(last)
                .number(records)
                .hash(root)
                .text(sealedAt)
                .hash();
    }

    /** Whether it is the first of a chain. */
    public boolean begins() {
        return number == 1 && first == 1 && last >= first && previous.equals(Hash.NONE);
    }

    /** Whether it is the next one after another, with no record's number between. */
    public boolean follows(Seal before) {
        return number == before.number + 1
                && first == before.last + 1
                && last >= first
                && previous.equals(before.head());
    }
}
