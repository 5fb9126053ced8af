package org.plumbline.engine.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a property is compared. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in"),
    HOLDS("");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How rules write it; empty where a property is true by itself. */
    public String sign() {
        return sign;
    }

    /** The operator that rules write so; empty for any other sign. */
    public static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> !sign.isEmpty() && operator.sign.equals(sign))
                .findFirst();
    }

    /** The one that holds where this one does not; of a truth value by itself there is none. */
    public Operator opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case AT_LEAST -> LESS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case HOLDS -> throw new IllegalStateException(sign);
        };
    }

    /** Whether it holds between two values; numbers are compared whatever their decimals. */
    boolean between(Object left, Object right) {
        if (!(left instanceof BigDecimal one && right instanceof BigDecimal other)) {
            return left.equals(right) == (this == EQUAL);
        }
        var order = one.compareTo(other);
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case IN, NOT_IN, HOLDS -> throw new IllegalStateException(sign);
        };
    }
}
