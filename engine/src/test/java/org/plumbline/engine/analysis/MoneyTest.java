package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;

class MoneyTest {
    private static final String MARKETING = "../rules/hospital-marketing";

    static Stream<Mistake> mistakes() {
        return Mistake.in(MoneyTest.class, "money.yaml", files(MARKETING));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void moneyThatWouldBePaidWronglyIsSaidOnItsLine(Mistake mistake) {
        var flaws = money(mistake.files());

        mistake.isSaidIn(flaws);
        assertThat(flaws)
                .as("nothing else would have said it")
                .extracting(flaw -> flaw.message().statement())
                .allMatch(said -> said instanceof MoneyProblem || said instanceof MoneyWarning);
    }

    @Test
    void nothingIsSaidOfTheSchemeAsItIs() {
        assertThat(money(files(MARKETING))).isEmpty();
        assertThat(money(marginal("35", "35"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ofPart($p, 2000000, 3000000)', 'ofPart($p, 2000000, 2900000)', part-gap, 2900000 到 3000000",
        "'ofPart($p, 2000000, 3000000)', 'ofPart($p, 2000000, 30000000)', part-twice, 从 3000000",
        "'ofPart($p, 2000000, 3000000)', 'ofPart($p, 2000000, 300000)', receives-nothing, operated-profit",
        "'ofPart($p, 2000000, 3000000)', 'ofPart($p, 2000001, 3000000)', part-gap, 2000000 到 2000001",
        "'ofPart($p, 2000000, 3000000)', 'ofPart($p, 2000000, 3000001)', part-twice, 从 3000000",
        "'ofPartAbove($p, 5000000)', 'ofPartAbove($p, 50000000)', part-gap, 5000000 到 50000000",
        "receivesPercent(35), receivesPercent(350), part-far-apart, 350%",
        "receivesPercent(10), receivesPercent(1), part-far-apart, 15%",
        "receivesPercent(20), receivesPercent(2), part-far-apart, 2%",
        "receivesPercent(20), receivesPercent(200), part-far-apart, 200%",
        "value > 3000000, value > 3100000, part-gap, 3000000 到 3100000",
    })
    void partsThatWouldBePaidWronglyAreSaid(String from, String to, String code, String says) {
        var flaws = money(marginal(from, to));

        assertThat(flaws).anySatisfy(flaw -> {
            assertThat(flaw.message().code()).isEqualTo(code);
            assertThat(flaw.place().file()).isEqualTo("settlement-profit.drl");
            assertThat(flaw.message().in(Language.ZH)).contains(says);
        });
        assertThat(flaws)
                .as("nothing else would have said it")
                .extracting(flaw -> flaw.message().statement())
                .allMatch(said -> said instanceof MoneyProblem || said instanceof MoneyWarning);
    }

    @ParameterizedTest
    @CsvSource({
        "receivesPercent(35), receivesPercent(150)",
        "receivesPercent(20), receivesPercent(5)",
        "value > 3000000, value >= 3000000",
    })
    void partsThatAreMeantAreNotSaid(String from, String to) {
        assertThat(money(marginal(from, to))).isEmpty();
    }

    /** The scheme with each part of the profit by its own percentage, and one change. */
    private static SchemeFiles marginal(String from, String to) {
        var texts = new TreeMap<>(files(MARKETING).texts());
        try {
            var rules =
                    Files.readString(Path.of("../fixtures/hospital-marketing/profit-marginal/settlement-profit.drl"));
            assertThat(rules).contains(from);
            texts.put("settlement-profit.drl", rules.replace(from, to));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return new SchemeFiles(texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A little more or less is a policy's own affair, and so are bands of another width.
                "settlement-profit.drl | receivesPercent(10) | receivesPercent(12)",
                "settlement-profit.drl | receivesPercent(35) | receivesPercent(150)",
                "settlement-profit.drl | receivesPercent(20) | receivesPercent(15)",
                "settlement-profit.drl | value >= 500000 | value >= 100001",
                "settlement-profit.drl | value >= 500000 | value >= 24999",
                "settlement-profit.drl | value >= 500000 | value > 0",
                "settlement-profit.drl | value <= 1000000 | value < 1000000.01B",
                // Five times is not too far, one step more is.
                "settlement.drl | receives(60000) | receives(200000)",
                "settlement.drl | receives(60000) | receives(20000)",
                // Only one of each post.
                "settlement.drl | share(\"others-equal\").equally() | share(\"others-equal\").equally().times(2)",
                "settlement.drl | leaving == \"no-fault\" | leaving not in (\"staying\", \"resigned\", \"dismissed\")",
                "settlement.drl | inQuarters(4) | inQuarters(1)",
                "settlement.drl | onWorkingDays(4, 6) | onWorkingDays(1, 31)",
                "settlement.drl | onWorkingDays(4, 6) | onWorkingDays(4, 4)",
                "settlement.drl | value < $b.value | value <= $b.value",
                "settlement.drl | consulting-profit\", value > 0 | consulting-profit\", value > -1",
            })
    void whatIsMeantIsNotSaid(String file, String from, String to) {
        var texts = new TreeMap<>(files(MARKETING).texts());
        assertThat(texts.get(file)).contains(from);
        texts.computeIfPresent(file, (name, text) -> text.replace(from, to));

        assertThat(money(new SchemeFiles(texts))).isEmpty();
    }

    private static List<Flaw> money(SchemeFiles files) {
        try (var engine = Engine.witness(files)) {
            return Analysis.of(engine).flaws();
        }
    }

    private static SchemeFiles files(String folder) {
        try {
            return SchemeFiles.in(Path.of(folder));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
