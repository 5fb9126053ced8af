package org.plumbline.engine.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words that a key of scheme.yaml may have, and what each of them means. */
record Choices<T>(List<String> words, Function<String, Optional<T>> meaning) {
    /** One word for each of these. */
    static <T> Choices<T> of(T[] values, Function<T, String> word) {
        return new Choices<>(
                Arrays.stream(values).map(word).toList(),
                written -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(written))
                        .findFirst());
    }

    /** Two words, for yes and for no. */
    static Choices<Boolean> between(String yes, String no) {
        return of(new Boolean[] {true, false}, value -> value ? yes : no);
    }

    /** One word: what is not said by it is not said at all. */
    static Choices<Boolean> only(String yes) {
        return of(new Boolean[] {true}, value -> yes);
    }
}
