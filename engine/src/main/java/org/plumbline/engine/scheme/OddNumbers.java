package org.plumbline.engine.scheme;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.problem.NumberProblem;
import org.plumbline.engine.problem.Statement;

/** Numbers of scheme.yaml, alone or as the ends of a range, that are written with separators or with a needless 0. */
final class OddNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?0+(?=\\d)");
    private static final String BETWEEN = "\\.\\.";

    private OddNumbers() {}

    static Optional<Message> in(String text) {
        var numbers = text.strip().split(BETWEEN, -1);
        var grouped = Arrays.stream(numbers)
                .flatMap(number -> NumberGroups.in(number).stream())
                .findFirst();
        if (grouped.isPresent()) {
            return grouped.map(Statement::message);
        }
        var plain = Arrays.stream(numbers).map(OddNumbers::withoutZeros).toList();
        return plain.equals(Arrays.asList(numbers))
                ? Optional.empty()
                : Optional.of(new NumberProblem.LeadingZero(text).message().meaning(String.join("..", plain)));
    }

    private static String withoutZeros(String number) {
        return NUMBER.matcher(number).lookingAt() ? number.replaceFirst("0+(?=\\d)", "") : number;
    }
}
