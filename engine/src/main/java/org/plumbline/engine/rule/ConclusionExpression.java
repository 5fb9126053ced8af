package org.plumbline.engine.rule;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Bounds;
import org.plumbline.rules.Bounds.Bound;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Counts;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Says;
import org.plumbline.rules.Term;

/** A conclusion as a rule's file has it: words one after another, each with its arguments. */
public record ConclusionExpression(Place place, List<Word> words) {
    /** Keeps a copy. */
    public ConclusionExpression {
        words = List.copyOf(words);
    }

    /** One word: the arguments are texts, whole numbers, constants, or the names of facts. */
    public record Word(Method method, List<Object> arguments) {
        /** Keeps a copy. */
        public Word {
            arguments = List.copyOf(arguments);
        }

        /** What it limits by the numbers in its brackets; empty where it draws no limit. */
        public Optional<Bound> bounds() {
            return Optional.ofNullable(method.getAnnotation(Bounds.class)).map(Bounds::value);
        }

        /** The numbers in its brackets. */
        public List<BigDecimal> numbers() {
            return arguments.stream().flatMap(Word::number).toList();
        }

        private static Stream<BigDecimal> number(Object argument) {
            if (argument instanceof Integer whole) {
                return Stream.of(BigDecimal.valueOf(whole));
            }
            return argument instanceof String text ? Stream.of(Exact.decimal(text)) : Stream.empty();
        }

        /** Whether it speaks of such a fact. */
        public boolean takes(Class<? extends Fact> fact) {
            return List.of(method.getParameterTypes()).contains(fact);
        }

        /** The number that it takes of the fact with this name; empty where it takes none. */
        public Optional<Quantity> takenOf(String name) {
            var parameters = method.getParameters();
            return IntStream.range(0, Math.min(arguments.size(), parameters.length))
                    .filter(i -> arguments.get(i).equals(new Name(name)))
                    .mapToObj(i -> parameters[i].getAnnotation(Counts.class))
                    .filter(Objects::nonNull)
                    .map(Counts::value)
                    .findFirst();
        }

        /** Whether a text in its brackets means this. */
        public boolean says(Term term) {
            return Arrays.stream(method.getParameters())
                    .map(parameter -> parameter.getAnnotation(Says.class))
                    .anyMatch(says -> says != null && says.value() == term);
        }
    }

    /** The name of a fact as an argument. */
    public record Name(String text) {}

    /** The word that draws such a limit; empty where none does. */
    public Optional<Word> bounding(Bound bound) {
        return words.stream()
                .filter(word -> word.bounds().equals(Optional.of(bound)))
                .findFirst();
    }

    /** What is concluded where facts have these names. */
    public Conclusion conclude(Map<String, Fact> named) {
        var said = said(named);
        return (Conclusion) said.get(said.size() - 1);
    }

    /** What has been said with each word, where facts have these names; with the last one it is the conclusion. */
    public List<Object> said(Map<String, Fact> named) {
        var said = new ArrayList<Object>(words.size());
        Object before = null;
        for (var word : words) {
            before = say(before, word, named);
            said.add(before);
        }
        return said;
    }

    private static Object say(@Nullable Object before, Word word, Map<String, Fact> named) {
        var method = word.method();
        var values = word.arguments().stream()
                .map(argument -> argument instanceof Name name ? named.get(name.text()) : argument)
                .toArray();
        try {
            return Objects.requireNonNull(
                    method.isVarArgs() ? method.invoke(before, array(method, values)) : method.invoke(before, values));
        } catch (IllegalAccessException | InvocationTargetException never) {
            throw new IllegalStateException(method.getName(), never);
        }
    }

    private static Object array(Method method, @Nullable Object[] values) {
        var types = method.getParameterTypes();
        var array = Array.newInstance(types[types.length - 1].getComponentType(), values.length);
        for (var i = 0; i < values.length; i++) {
            Array.set(array, i, values[i]);
        }
        return array;
    }
}
