package org.plumbline.engine.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.scheme.SchemeReader;

/** Twice the file takes twice the time, whatever stands in it. */
class LinearReadingTest {
    private static final int HALF = 300_000;
    private static final int WHOLE = 2 * HALF;
    private static final int TRIES = 3;
    /** Of a square it would be four; what runs beside the test makes it unsteady. */
    private static final int AT_MOST = 3;

    private static final long UNSTEADY = 500_000_000;
    private static final long LONGEST = 5_000_000_000L;

    /** A kind of file: what makes it long. */
    record Kind(String name, IntFunction<String> text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                within("digits", "value >= ", "1", " )"),
                within("noughts", "value >= ", "0", "x )"),
                within("letters behind a digit", "value >= 1", "a", " )"),
                within("digits in quotation marks", "indicator == \"", "7", "\" )"),
                within("a word", "", "a", " == 1 )"),
                within("a way", "", "appraisee.", "post == \"clerk\" )"),
                within("brackets", "", "(", " )"),
                within("marks of negation", "", "!", "monthly )"),
                within("comparisons", "", "value > 1, ", "value > 1 )"),
                within("unknown codes", "indicator in (", "\"sped\",", "\"a\") )"),
                new Kind("different numbers in a list", LinearReadingTest::numbersInAList),
                within("single quotation marks", "indicator == ", "'", " )"),
                within("Chinese quotation marks", "indicator == ", "“「", " )"),
                concluded("a number in quotation marks", "add(\"", "0", "x\").within(\"a\")"),
                concluded("a curve", "score($m).along(\"", "0:0 ", "\")"),
                concluded("arguments", "veto().cancels(", "HONOURS, ", "HONOURS)"),
                concluded("words", "veto()", ".gradeAtMost(\"fair\")", ""),
                new Kind("letters that nobody sees", count -> "\u200b".repeat(count)),
                new Kind("beginnings of comments", count -> "/*".repeat(count / 2)),
                new Kind("lines of one quotation mark", count -> "'\n".repeat(count / 2)),
                new Kind("rules without an end", count -> "rule \"a\" when ".repeat(count / 14)),
                new Kind("parts of a package", count -> "package a" + ".a".repeat(count / 2)));
    }

    private static String numbersInAList(int count) {
        var numbers = IntStream.range(0, count / 8).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return "rule \"a\" @clause(\"T\") when $m : Measurement( sample in (" + numbers + ", x) ) then end";
    }

    private static Kind within(String name, String before, String again, String behind) {
        return rule(name, "$m : Measurement( " + before, again, behind + " then insert( score($m).asMeasured() );");
    }

    private static Kind concluded(String name, String before, String again, String behind) {
        return rule(name, "$m : Measurement() then insert( " + before, again, behind + " );");
    }

    private static Kind rule(String name, String before, String again, String behind) {
        return new Kind(
                name,
                count -> "rule \"a\" @clause(\"T\") when " + before + again.repeat(count / again.length()) + behind
                        + " end");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void twiceTheFileTakesTwiceTheTime(Kind kind) {
        var half = kind.text().apply(HALF);
        var whole = kind.text().apply(WHOLE);

        var once = least(half);
        var twice = least(whole);

        assertThat(twice).isLessThanOrEqualTo(AT_MOST * once + UNSTEADY).isLessThan(LONGEST);
    }

    private static long least(String text) {
        var scheme = SchemeReader.read(TinyScheme.SCHEME, new ArrayList<>());
        var least = Long.MAX_VALUE;
        for (var i = 0; i < TRIES; i++) {
            var flaws = new ArrayList<Flaw>();
            var began = System.nanoTime();
            RuleFile.read("scoring.drl", text, scheme, flaws);
            least = Math.min(least, System.nanoTime() - began);
            assertThat(flaws).isNotEmpty();
        }
        return least;
    }
}
