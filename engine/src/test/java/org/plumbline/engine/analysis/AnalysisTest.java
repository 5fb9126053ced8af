package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

class AnalysisTest {
    /** A scheme that judges badly, and what must be said of it. */
    record Mistake(String shown, SchemeFiles files, String at, String code, String says) {
        static Mistake of(JsonNode entry) {
            var file = entry.get("file").asString();
            var text = entry.path("text");
            var to = text.isMissingNode() ? entry.get("to").asString() : text.asString();
            var files = text.isMissingNode()
                    ? TinyScheme.replacing(file, entry.get("from").asString(), to)
                    : TinyScheme.with(file, to);
            return new Mistake(
                    file + ": " + to,
                    files,
                    entry.get("at").asString(),
                    entry.get("code").asString(),
                    entry.get("says").asString());
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    static Stream<Mistake> mistakes() {
        var stream = AnalysisTest.class.getResourceAsStream("mistakes.yaml");
        var mistakes = new ArrayList<Mistake>();
        Documents.yaml().readTree(stream).forEach(entry -> mistakes.add(Mistake.of(entry)));
        return mistakes.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatJudgesBadlyIsSaidOnItsLineWithACaseThatShowsIt(Mistake mistake) {
        var flaws = analysed(mistake.files()).flaws();

        assertThat(flaws).anySatisfy(flaw -> {
            assertThat(flaw.message().code()).isEqualTo(mistake.code());
            assertThat(flaw.place()).hasToString(mistake.at());
            assertThat(flaw.message().in(Language.ZH)).contains(mistake.says());
        });
        assertThat(flaws)
                .allSatisfy(flaw -> assertThat(flaw.in(Language.EN) + flaw.in(Language.ZH))
                        .doesNotContain("java.", "Exception", "org.", "{0}", "{1}", "{2}", "null", "Optional"));
    }

    @Test
    void nothingIsSaidOfASoundScheme() {
        assertThat(analysed(TinyScheme.files()).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Between 59.99 and 60 there is no total: 59.995 parts them as well as 60 does.
                "value < 59.995B",
                "!(value >= 60)",
                "(value < 60 || value < 50)",
                "value not in (60), value <= 60",
            })
    void aLimitWrittenOtherwiseIsNoGap(String below) {
        var flaws = analysed(TinyScheme.replacing("incentives.drl", "value < 60", below))
                .flaws();

        assertThat(flaws).isEmpty();
    }

    @Test
    void aBetterValueMayEarnLessWhereTheSchemeSaysSo() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent("scoring.drl", (name, text) -> text.replace("50:0 100:100", "50:0 80:100 100:60"));
        var wrong = new SchemeFiles(texts);
        texts.computeIfPresent(
                "scheme.yaml",
                (name, text) -> text.replace(
                        "unit: percent, better: higher", "unit: percent, better: higher, monotone: false"));

        assertThat(analysed(wrong).flaws()).isNotEmpty();
        assertThat(analysed(new SchemeFiles(texts)).flaws()).isEmpty();
    }

    @Test
    void theLargestJumpsOfPayAreListedAndABoundJustAtThemIsKept() {
        var analysis = analysed(TinyScheme.files());
        var kept = analysed(TinyScheme.replacing(
                "scheme.yaml", "floating: 0..100 }", "floating: 0..100 }\ncliffs: { atMost: 50 }"));

        assertThat(analysis.cliffs())
                .extracting(cliff ->
                        cliff.item() + " " + cliff.of() + " " + cliff.from() + " " + cliff.to() + " " + cliff.share())
                .containsExactly("bonus total 59.99 60 50.0");
        assertThat(analysis.attainable())
                .containsExactly(new Attainable("clerk, month", new BigDecimal("0.00"), new BigDecimal("100.00")));
        assertThat(kept.flaws()).isEmpty();
    }

    @Test
    void aSchemeThatPaysNothingNeedsNoCoefficientAndOneThatPaysDoes() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent(
                "incentives.drl",
                (name, text) -> text.replaceAll("insert\\( coefficient.*\n", "").replaceAll("(?s)rule \"奖金\".*", ""));
        texts.remove("veto.drl");
        var paying = new SchemeFiles(texts);
        texts.computeIfPresent("scheme.yaml", (name, text) -> text.replaceAll("pay:\n.*\n", ""));

        assertThat(analysed(paying).flaws())
                .extracting(flaw -> flaw.message().code())
                .contains("total-gap");
        assertThat(analysed(new SchemeFiles(texts)).flaws()).isEmpty();
    }

    static List<Path> schemes() throws IOException {
        try (var folders = Files.list(Path.of("../rules"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everySchemeOfOursIsCleanAndAnalysedInAMoment(Path scheme) throws IOException {
        try (var engine = Engine.uncompiled(SchemeFiles.in(scheme))) {
            var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

            var flaws = Analysis.of(engine).flaws();

            assertThat(flaws).isEmpty();
            // Processor time: what else the machine does is not the rules' fault.
            assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                    .isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void aSchemeOfFiveHundredRulesIsAnalysedInSeconds() {
        var rules = new StringBuilder();
        var kinds = new StringBuilder();
        for (var i = 0; i < 490; i++) {
            rules.append("rule \"扣")
                    .append(i)
                    .append("\" @clause(\"T\") when Event( kind == \"kind-")
                    .append(i % 50);
            rules.append("\", substantiated, role == \"leader\", department == \"科室")
                    .append(i / 50);
            rules.append("\", severity >= ")
                    .append(1 + i % 5)
                    .append(" ) then insert( deduct(2).atMostInAll(20) ); end\n");
        }
        for (var i = 0; i < 50; i++) {
            kinds.append("  kind-").append(i).append(": { zh: 事, en: Thing }\n");
        }
        var texts = new TreeMap<>(
                TinyScheme.with("scoring-more.drl", rules.toString()).texts());
        texts.computeIfPresent("scheme.yaml", (name, text) -> text.replace("events:\n", "events:\n" + kinds));
        var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        var flaws = analysed(new SchemeFiles(texts)).flaws();

        assertThat(flaws).isEmpty();
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void compiledRulesAreAnalysedLikeReadOnes() throws IOException {
        var files = SchemeFiles.in(Path.of("../rules/hospital-customer-service"));

        try (var compiled = Engine.of(files, CompiledRules.NOT_KEPT);
                var read = Engine.uncompiled(files)) {
            assertThat(Analysis.of(compiled)).isEqualTo(Analysis.of(read));
            assertThat(Analysis.of(compiled).flaws()).isEmpty();
        }
    }

    private static Analysis analysed(SchemeFiles files) {
        try (var engine = Engine.uncompiled(files)) {
            return Analysis.of(engine);
        }
    }
}
