package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
