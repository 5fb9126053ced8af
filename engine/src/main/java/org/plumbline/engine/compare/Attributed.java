package org.plumbline.engine.compare;

import java.util.List;

/** A share of somebody's change, and the amendments it is because of: one, or several that cannot be told apart. */
public record Attributed(List<Amendment> to, TotalAndMoney change) {
    /** Keeps a copy. */
    public Attributed {
        to = List.copyOf(to);
    }
}
