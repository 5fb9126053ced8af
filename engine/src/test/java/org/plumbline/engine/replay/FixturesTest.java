package org.plumbline.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.ruleset.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

class FixturesTest {
    private static final Path RULES = Path.of("../rules");
    private static final Path FIXTURES = Path.of("../fixtures");

    @TestFactory
    List<DynamicTest> everySchemeDecidesItsFixturesAsExpectedAndEveryRuleFires() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var schemes = Files.list(RULES)) {
            for (var scheme :
                    (Iterable<Path>) schemes.filter(Files::isDirectory).sorted()::iterator) {
                tests.add(DynamicTest.dynamicTest(scheme.getFileName().toString(), () -> replay(scheme)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static void replay(Path scheme) throws IOException {
        try (var engine = Engine.of(SchemeFiles.in(scheme), CompiledRules.NOT_KEPT)) {
            var outcomes = new TreeMap<String, List<Replay.Outcome>>();
            try (var files = Files.list(FIXTURES.resolve(scheme.getFileName()))) {
                for (var file : (Iterable<Path>) files.sorted()::iterator) {
                    outcomes.put(
                            file.getFileName().toString(),
                            Fixture.list(Documents.yaml().readTree(Files.readString(file))).stream()
                                    .map(fixture -> Replay.of(fixture, engine))
                                    .toList());
                }
            }
            var run = new Replay.Run(outcomes);

            assertThat(run.cases()).isPositive();
            assertThat(run.outcomes().values().stream()
                            .flatMap(List::stream)
                            .filter(outcome -> !outcome.differences().isEmpty())
                            .map(outcome -> outcome.fixture().name() + " " + outcome.differences()))
                    .isEmpty();
            assertThat(run.unfired(engine))
                    .extracting(Rule::name)
                    .as("fired by no case")
                    .isEmpty();
        }
    }

    @Test
    void whatIsNamedMustBeEqualAndARuleThatNoCaseFiresIsNamed() {
        var fixtures = list("""
                - case: 一
                  given:
                    scheme: tiny
                    appraisee: { id: A1, post: clerk }
                    period: 2026-07
                    measurements: { speed: 80, care: 70.5 }
                    compensation: { base: 1000, floating: 10 }
                  expect: { total: 64.2, grade: fair, scores: { care: 70.5 }, pay: { bonus: 1000 }, vetoes: [], withoutVeto: null }
                - case: 二
                  like: 一
                  given: { measurements: { care: null } }
                  expect: { total: 60.01, grade: poor, notMeasured: [care], vetoes: [投诉否决], pay: { bonus: 1 } }
                - case: 三
                  like: 一
                  given: { measurements: { speed: 101 } }
                  expect: { refused: [measurements.speed] }
                - case: 四
                  like: 三
                  given: {}
                  expect: { total: 1 }
                """);

        try (var engine = Engine.of(TinyScheme.files(), CompiledRules.NOT_KEPT)) {
            var outcomes =
                    fixtures.stream().map(fixture -> Replay.of(fixture, engine)).toList();

            assertThat(outcomes.get(0).differences()).isEmpty();
            assertThat(outcomes.get(1).differences())
                    .extracting(Replay.Difference::path)
                    .containsExactly("total", "grade", "vetoes", "pay.bonus");
            assertThat(outcomes.get(2).differences()).isEmpty();
            assertThat(outcomes.get(3).differences())
                    .extracting(Replay.Difference::path)
                    .containsExactly("total", "refused");
            assertThat(new Replay.Run(new TreeMap<>(Map.of("f", outcomes))).unfired(engine))
                    .extracting(Rule::name)
                    .containsExactly("差", "投诉否决");
        }
    }

    @Test
    void whatIsWrongWithAListOfCasesIsSaidAtOnce() {
        assertThatThrownBy(() -> list("""
                        - case: 一
                          given: {}
                          expects: {}
                        - case: 一
                          like: 零
                          given: {}
                          expect: {}
                        """))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("expects")
                .hasMessageContaining("\"expect\"")
                .hasMessageContaining("零")
                .hasMessageContaining("another case");
    }

    private static List<Fixture> list(String yaml) {
        return Fixture.list(Documents.yaml().readTree(yaml));
    }
}
