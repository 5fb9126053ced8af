package org.plumbline.api.keeping;

import java.util.Comparator;

/**
 * Whom a decision is about and when: for one key there is one decision, and those that took its place.
 *
 * <p>A settlement is about everybody: its appraisee is empty.
 */
public record Key(String scheme, String appraisee, String period) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::scheme).thenComparing(Key::appraisee).thenComparing(Key::period);

    /** The key of a settlement. */
    public static Key ofAll(String scheme, String period) {
        return new Key(scheme, "", period);
    }

    /** What people call it by: whom it is about or, where that is everybody, by which scheme. */
    String name() {
        return appraisee.isEmpty() ? scheme : appraisee;
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
