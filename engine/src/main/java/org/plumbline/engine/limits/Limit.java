package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number at which a file draws a line, as the file has it, and the sides of it that cases should be on.
 *
 * <p>{@code values} are those that a case of its kind has where this limit matters.
 */
public record Limit(Origin origin, String shown, List<Side> sides, Values values) {
    /** Keeps a copy of the sides. */
    public Limit {
        sides = List.copyOf(sides);
    }

    /** What a case has of that which is limited. */
    public interface Values {
        /** Its values, none where the limit does not matter to the case. */
        Stream<BigDecimal> of(DecidedCase decided);
    }

    /** The sides that none of these cases is on. */
    public List<Side> untested(List<DecidedCase> cases) {
        return sides.stream()
                .filter(side -> cases.stream().noneMatch(each -> values.of(each).anyMatch(side::holds)))
                .toList();
    }
}
