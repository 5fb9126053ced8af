package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.Map;

/** A department, with its own figures (S4-7); {@code size} is how many members it has. */
@KnownFrom(Stage.SETTLEMENT)
public record Department(
        @Says(Term.DEPARTMENT) String name,
        @Counts(Quantity.MEMBERS) int size,
        Map<String, BigDecimal> figures,
        Period period)
        implements Each {
    /** Keeps a copy. */
    public Department {
        figures = Map.copyOf(figures);
    }

    /** One of its figures; every department has each of those that departments have. */
    @Counts(Quantity.FIGURE)
    public BigDecimal figure(@Says(Term.FIGURE) String code) {
        return figures.getOrDefault(code, BigDecimal.ZERO);
    }
}
