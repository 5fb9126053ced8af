package org.plumbline.engine.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Cancelled;
import org.plumbline.rules.Counts;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Fact;
import org.plumbline.rules.FollowsFrom;
import org.plumbline.rules.OfSetting;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Says;
import org.plumbline.rules.Term;

/** The way from a fact to one of its properties, such as {@code history.consecutive("…")}. */
public record PropertyPath(List<PathStep> steps) {
    /** Keeps a copy. */
    public PropertyPath {
        steps = List.copyOf(steps);
    }

    /** A property, with the text in its brackets where it has some. */
    public record PathStep(Method method, @Nullable String argument) {
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
        return last().getName();
    }

    /** What the number at its end is; empty where no number stands there. */
    public Optional<Quantity> quantity() {
        return Optional.ofNullable(last().getAnnotation(Counts.class)).map(Counts::value);
    }

    /** The number from which the truth value at its end follows; empty where none is named. */
    public Optional<Quantity> followsFrom() {
        return Optional.ofNullable(last().getAnnotation(FollowsFrom.class)).map(FollowsFrom::value);
    }

    /** What the truth value at its end says was cancelled; empty where it says no such thing. */
    public Optional<Effect> cancelled() {
        return Optional.ofNullable(last().getAnnotation(Cancelled.class)).map(Cancelled::value);
    }

    /** What the text at its end means; empty where no text stands there. */
    public Optional<Term> term() {
        return Optional.ofNullable(last().getAnnotation(Says.class)).map(Says::value);
    }

    /** The kind of fact that the last property belongs to: of a total's history, the history. */
    public Class<?> owner() {
        return last().getDeclaringClass();
    }

    /** The text in the last property's brackets; empty where it has none. */
    public Optional<String> argument() {
        return Optional.ofNullable(steps.get(steps.size() - 1).argument());
    }

    /** Whether what stands at its end is the same for everybody on one post in one kind of period. */
    public boolean isOfSetting() {
        return last().isAnnotationPresent(OfSetting.class);
    }

    /** What sort of value stands at its end: BigDecimal, int, boolean, String. */
    public Class<?> type() {
        return last().getReturnType();
    }

    /** Whether a number stands at its end. */
    public boolean isNumber() {
        return quantity().isPresent();
    }

    private Method last() {
        return steps.get(steps.size() - 1).method();
    }

    @Override
    public String toString() {
        return steps.stream().map(PathStep::toString).collect(Collectors.joining("."));
    }
}
