package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.PeriodUnit;

class AnalysisTest {
    static Stream<Mistake> mistakes() {
        return Mistake.beside(AnalysisTest.class);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatJudgesBadlyIsSaidOnItsLineWithACaseThatShowsIt(Mistake mistake) {
        var flaws = analysed(mistake.files()).flaws();

        mistake.isSaidIn(flaws);
    }

    static Stream<Mistake> mistakesOfSettlements() {
        return Mistake.in(AnalysisTest.class, "settlements.yaml", withPools());
    }

    @ParameterizedTest
    @MethodSource("mistakesOfSettlements")
    void moneyThatCannotGoWhereItShouldIsSaidOnItsLine(Mistake mistake) {
        mistake.isSaidIn(analysed(mistake.files()).flaws());
    }

    @Test
    void nothingIsSaidOfSoundPools() {
        assertThat(analysed(withPools()).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Figure( code == \"sales\", value <= 0 )", "Cycle( yearly )"})
    void onePoolMayBeGivenAwayByTwoRulesThatNeverMeet(String condition) {
        var texts = new TreeMap<>(withPools().texts());
        texts.put(
                "settlement-more.drl",
                "rule \"再分\" @clause(\"T\") when " + condition
                        + " then insert( pool(\"pot\").givesPercent(100).to(\"half\") ); end");

        assertThat(analysed(new SchemeFiles(texts)).flaws())
                .extracting(flaw -> flaw.message().code())
                .doesNotContain("split-twice");
    }

    /** The tiny scheme with two pools: half of what is sold is shared, half is given at discretion. */
    private static SchemeFiles withPools() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent("scheme.yaml", (name, text) -> text + """
                pools:
                  pot: { zh: 奖金池, en: Pot, pay: bonus }
                  half: { zh: 一半, en: Half, pay: bonus }
                  rest: { zh: 其余, en: Rest, pay: bonus }
                figures:
                  sales: { zh: 销售额, en: Sales, unit: money, range: 0..1000000000 }
                """);
        texts.put("settlement.drl", """
                rule "进账" @clause("T-9") when $s : Figure( code == "sales", value > 0 ) then
                    insert( pool("pot").receivesPercent(10).of($s) );
                end
                rule "分开" @clause("T-9") when Figure( code == "sales", value > 0, monthly ) then
                    insert( pool("pot").givesPercent(50).to("half") );
                    insert( pool("pot").givesPercent(50).to("rest") );
                end
                rule "平分" @clause("T-9") when Member( post == "clerk" ) then
                    insert( share("half").equally() );
                    insert( share("rest").asGranted() );
                end
                rule "谁分" @clause("T-9") when Member( total > 90 ) then
                    insert( mayGrant("rest") );
                end
                """);
        return new SchemeFiles(texts);
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
                .containsExactly(Attainable.between(
                        new Where("clerk", PeriodUnit.MONTH, ""), new BigDecimal("0.00"), new BigDecimal("100.00")));
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
        try (var engine = Engine.witness(SchemeFiles.in(scheme))) {
            var meant = engine.scheme().meant().stream()
                    .map(each -> each.finding() + " " + each.about())
                    .toList();
            var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

            var flaws = Analysis.of(engine).flaws();

            assertThat(flaws)
                    .extracting(flaw -> flaw.message().code() + " " + flaw.rule())
                    .isSubsetOf(meant);
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
                var read = Engine.witness(files)) {
            assertThat(Analysis.of(compiled)).isEqualTo(Analysis.of(read));
            assertThat(Analysis.of(compiled).flaws()).isEmpty();
        }
    }

    private static Analysis analysed(SchemeFiles files) {
        try (var engine = Engine.witness(files)) {
            return Analysis.of(engine);
        }
    }
}
