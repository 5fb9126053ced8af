package org.plumbline.engine.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Fact;

/** The way from a fact to one of its properties, such as {@code history.consecutive("…")}. */
public record PropertyPath(List<Step> steps) {
    /** Keeps a copy. */
    public PropertyPath {
        steps = List.copyOf(steps);
    }

    /** A property, with the text in its brackets where it has some. */
    public record Step(Method method, @Nullable String argument) {
        @Override
        public String toString() {
            return argument == null ? method.getName() : method.getName() + "(\"" + argument + "\")";
        }
    }

    /** The property's value: a BigDecimal for every number, else a text, a truth value or a fact. */
    public Object of(Fact fact) {
        Object at = fact;
        try {
            for (var step : steps) {
                at = step.argument() == null
                        ? step.method().invoke(at)
                        : step.method().invoke(at, step.argument());
            }
        } catch (IllegalAccessException | InvocationTargetException never) {
            throw new IllegalStateException(toString(), never);
        }
        return at instanceof Integer whole ? BigDecimal.valueOf(whole) : at;
    }

    /** The last property's name. */
    public String property() {
        return steps.get(steps.size() - 1).method().getName();
    }

    /** What sort of value stands at its end: BigDecimal, int, boolean, String. */
    public Class<?> type() {
        return steps.get(steps.size() - 1).method().getReturnType();
    }

    /** Whether a number stands at its end. */
    public boolean isNumber() {
        return type() == BigDecimal.class || type() == int.class;
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
