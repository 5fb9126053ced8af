package org.plumbline.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rule.Rule;
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
        var fired = new TreeSet<String>();
        var cases = FIXTURES.resolve(scheme.getFileName());
        try (var engine = Engine.of(SchemeFiles.in(scheme), CompiledRules.NOT_KEPT)) {
            replay(cases, engine, fired);
            try (var folders = Files.list(cases)) {
                for (var folder :
                        (Iterable<Path>) folders.filter(Files::isDirectory).sorted()::iterator) {
                    replayWith(folder, scheme, fired);
                }
            }

            assertThat(engine.rules().rules())
                    .extracting(Rule::name)
                    .as("fired by no case")
                    .isSubsetOf(fired);
        }
    }

    /** Rule files beside the cases are added to the scheme's, or take their place; each of them fires too. */
    private static void replayWith(Path folder, Path scheme, Set<String> fired) throws IOException {
        try (var engine = Engine.of(SchemeFiles.in(scheme).with(folder), CompiledRules.NOT_KEPT)) {
            var own = new TreeSet<String>();
            replay(folder, engine, own);
            fired.addAll(own);

            for (var file : SchemeFiles.ruleFiles(folder)) {
                assertThat(engine.rules().rules().stream()
                                .filter(rule -> rule.place()
                                        .file()
                                        .equals(file.getFileName().toString())))
                        .extracting(Rule::name)
                        .as("fired by no case")
                        .isSubsetOf(own);
            }
        }
    }

    private static void replay(Path folder, Engine engine, Set<String> fired) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>)
                    files.filter(each -> each.toString().endsWith(".yaml")).sorted()::iterator) {
                for (var fixture : Fixture.list(Documents.yaml().readTree(Files.readString(file)))) {
                    var outcome = Replay.of(fixture, engine);
                    fired.addAll(outcome.rules());

                    assertThat(outcome.differences())
                            .as(file + ": " + fixture.name())
                            .isEmpty();
                }
            }
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
