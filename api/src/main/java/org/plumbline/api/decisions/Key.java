package org.plumbline.api.decisions;

import java.util.Comparator;

/** Whom a decision is about and when: for one key there is one decision, and those that took its place. */
public record Key(String scheme, String appraisee, String period) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::scheme).thenComparing(Key::appraisee).thenComparing(Key::period);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
