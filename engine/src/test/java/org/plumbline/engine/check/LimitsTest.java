package org.plumbline.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The largest that is allowed is read, and one more is refused; nothing takes long to refuse. */
class LimitsTest {
    private static final String MONTHLY = "Appraisee( monthly )";
    private static final String DEDUCT = "insert( deduct(1) );";

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(
                        "text-too-long",
                        scoring(veto("x".repeat(500), MONTHLY, DEDUCT)),
                        scoring(veto("x".repeat(501), MONTHLY, DEDUCT))),
                Arguments.of("too-many-conditions", scoring(conditions(100)), scoring(conditions(101))),
                Arguments.of("too-many-conditions", scoring(in(100)), scoring(in(101))),
                Arguments.of(
                        "too-many-conclusions",
                        scoring(veto("a", MONTHLY, DEDUCT.repeat(50))),
                        scoring(veto("a", MONTHLY, DEDUCT.repeat(51)))),
                Arguments.of(
                        "too-many-facts",
                        scoring(veto("a", "Event() Event()", DEDUCT)),
                        scoring(veto("a", "Event() Event() Event()", DEDUCT))),
                Arguments.of(
                        "too-many-facts",
                        scoring(veto("a", "Measurement() ".repeat(3), DEDUCT)),
                        scoring(veto("a", "Measurement() ".repeat(4), DEDUCT))),
                Arguments.of(
                        "too-many-facts",
                        scoring(veto("a", "Measurement() ".repeat(3) + "Event() Event()", DEDUCT)),
                        scoring(veto("a", "Measurement() ".repeat(3) + "Event() Event() Compensation()", DEDUCT))),
                Arguments.of(
                        "nested-too-deep",
                        scoring(veto("a", "Appraisee( " + "(".repeat(20) + "monthly" + ")".repeat(20) + " )", DEDUCT)),
                        scoring(veto("a", "Appraisee( " + "(".repeat(21) + "monthly" + ")".repeat(21) + " )", DEDUCT))),
                Arguments.of("too-many-rules", scoring(rules(493, 1)), scoring(rules(494, 1))),
                Arguments.of("scheme-too-large", scoring(rules(49, 100)), scoring(rules(50, 100))),
                Arguments.of(
                        "too-long",
                        scoring("/*" + "x".repeat(900_000) + "*/" + veto("a", MONTHLY, DEDUCT)),
                        scoring("/*" + "x".repeat(1_000_000) + "*/" + veto("a", MONTHLY, DEDUCT))),
                Arguments.of("too-many-files", files(94), files(96)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void theLargestIsReadAndOneMoreIsRefused(String code, SchemeFiles allowed, SchemeFiles refused) {
        assertThat(codes(allowed)).isEmpty();
        assertThat(codes(refused)).contains(code);
    }

    @Test
    void aMillionBracketsAreRefusedWithoutRunningOutOfAnything() {
        var deep = veto("a", "Appraisee( " + "(".repeat(900_000), DEDUCT);

        assertThat(codes(scoring(deep))).contains("nested-too-deep");
    }

    private static List<String> codes(SchemeFiles files) {
        return RuleSet.flaws(files).stream().map(flaw -> flaw.message().code()).toList();
    }

    private static SchemeFiles scoring(String text) {
        return TinyScheme.with("scoring-more.drl", text);
    }

    private static String veto(String name, String when, String then) {
        return "rule \"" + name + "\" @clause(\"L\") when " + when + " then " + then + " end ";
    }

    private static String conditions(int count) {
        return veto("a", "Event( " + "severity > 1, ".repeat(count - 1) + "severity > 1 )", DEDUCT);
    }

    private static String in(int count) {
        var numbers = IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return veto("a", "Event( severity in (" + numbers + ") )", DEDUCT);
    }

    private static String rules(int count, int size) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        veto("r" + number, "Event( " + "severity > 1, ".repeat(size - 1) + "severity > 1 )", DEDUCT))
                .collect(Collectors.joining());
    }

    private static SchemeFiles files(int count) {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        for (var number = 0; number < count; number++) {
            texts.put("scoring-" + number + ".drl", veto("r" + number, MONTHLY, DEDUCT));
        }
        return new SchemeFiles(texts);
    }
}
