package org.plumbline.cli.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Copied;
import org.plumbline.cli.Ran;

class DecisionSheetTest {
    private static final String RULES = "--rules=../rules";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String appraisal) throws IOException {
        return Files.writeString(folder.resolve("one.yaml"), appraisal);
    }

    @Test
    void aUnitIsCalledByWhatTheSchemeAppraises() throws IOException {
        var file = file("""
                scheme: satisfaction-index
                appraisee: { id: PS-2 }
                period: 2026-Q3
                measurements: { on-time-rate: 100, damage-rate: 0, satisfaction-survey: 98 }
                """).toString();

        var zh = Ran.command("score", RULES, "--lang=zh", file);
        var en = Ran.command("score", RULES, "--lang=en", file);
        var json = Ran.command("score", RULES, "--json", file);

        assertThat(zh.out()).startsWith("服务满意度指数 · 服务单位 PS-2 · 2026-Q3").doesNotContain("绩效系数");
        assertThat(en.out()).startsWith("Satisfaction index of a service unit · Service unit PS-2 · 2026-Q3");
        assertThat(json.out()).contains("\"appraisee\":{\"id\":\"PS-2\"},").doesNotContain("coefficient");
    }

    @Test
    void aPostGivenOfAUnitIsRefusedInTheReadersWords() throws IOException {
        var file = file("""
                scheme: satisfaction-index
                appraisee: { id: PS-2, post: driver }
                period: 2026-Q3
                measurements: { on-time-rate: 100, satisfaction-survey: 98 }
                """).toString();

        assertThat(Ran.command("score", RULES, "--lang=zh", file).err())
                .isEqualToIgnoringNewLines(file + ": appraisee.post: 这个方案不分岗位，请去掉 post。");
        assertThat(Ran.command("score", RULES, "--lang=en", file).err())
                .isEqualToIgnoringNewLines(file + ": appraisee.post: This scheme has no posts: leave post out.");
    }

    @Test
    void pointsThatCountMoreShowWhatTheyWereAndWhichRulesMultipliedThem() throws IOException {
        var file = file("""
                scheme: utility-service
                appraisee: { id: D31, post: service-staff }
                period: 2026-07
                measurements: { target-attainment: 100, work-quality: 100, handled-in-time: 100 }
                events:
                  - { id: T-1, kind: complaint, severity: 3, cause: billing, role: responsible, status: substantiated,
                      occurred: 2026-07-10, due: 2026-07-20, done: 2026-07-21 }
                earlierEvents:
                  - { id: T-0, kind: complaint, cause: billing, role: responsible, status: substantiated, occurred: 2026-06-30 }
                """).toString();

        assertThat(Ran.command("score", RULES, "--lang=zh", file).out())
                .contains("-18  三级投诉:每起扣 6 分 [S3-7, D-44]  -6 × 2 90 天内同一原因再次投诉:这一起的扣分乘 2 [S3-7, D-44]"
                        + " × 1.5 投诉没有按期办结:这一起的扣分乘 1.5 [S3-3, D-44]  （事件 T-1）");
    }

    @Test
    void theSourceOfAMeasurementIsShownWhereItWasGiven() throws IOException {
        var file = file("""
                scheme: satisfaction-index
                appraisee: { id: PS-2 }
                period: 2026-Q3
                measurements: { on-time-rate: 100, damage-rate: 0, satisfaction-survey: { value: 98, source: set } }
                """).toString();

        assertThat(Ran.command("score", RULES, "--lang=zh", file).out()).containsOnlyOnce("（来源：set）");
        assertThat(Ran.command("score", RULES, "--lang=en", file).out()).containsOnlyOnce("(source: set)");
    }

    @Test
    void whatNoRuleLooksAtIsListedInTheReadersWords() throws IOException {
        var file = file("""
                scheme: satisfaction-index
                appraisee: { id: PS-2 }
                period: 2026-Q3
                measurements: { on-time-rate: 100, damage-rate: 0, satisfaction-survey: { count: 0, of: 0, source: set } }
                history: [ { period: 2026-Q1, total: 80, measurements: { on-time-rate: 90 } } ]
                """).toString();

        assertThat(Ran.command("score", RULES, "--lang=zh", file).out())
                .contains("未用到的材料")
                .contains("满意度调查：来源")
                .contains("2026-Q1 的结果");
        assertThat(Ran.command("score", RULES, "--lang=en", file).out())
                .contains("No rule looks at")
                .contains("the result of 2026-Q1");
    }

    @Test
    void aTotalThatIsCutSaysWhatTheFiguresSumTo() throws IOException {
        var full = file("""
                scheme: blue-cross
                appraisee: { id: K1, post: customer-service }
                period: 2026-07
                measurements: { patient-satisfaction: 100, complaints-in-time: 100, return-visits: 100, record-accuracy: 100, norms: 100, attendance: 100 }
                """);
        var uncut = Ran.command("score", RULES, "--lang=zh", full.toString()).out();
        Files.writeString(full, Files.readString(full) + """
                events: [ { id: J-1, kind: suggestion, role: responsible, status: substantiated, occurred: 2026-07-31 } ]
                """);

        assertThat(uncut).contains("100.00").doesNotContain("总分最高");
        assertThat(Ran.command("score", RULES, "--lang=zh", full.toString()).out())
                .contains("以上合计 103.0000，总分最高 100");
        assertThat(Ran.command("score", RULES, "--lang=en", full.toString()).out())
                .contains("the sum is 103.0000; a total is at most 100");
    }

    @Test
    void anEventThatRepeatsNoneIsSaidToAndNoNumberStandsForIt() throws IOException {
        var file = file("""
                scheme: utility-service
                appraisee: { id: D31, post: service-staff }
                period: 2026-07
                measurements: { target-attainment: 100, work-quality: 100, handled-in-time: 100 }
                events:
                  - { id: T-1, kind: complaint, severity: 3, cause: billing, role: responsible, status: substantiated,
                      occurred: 2026-07-10, due: 2026-07-20, done: 2026-07-20 }
                """).toString();
        var rule = "--why-not=90 天内同一原因再次投诉:这一起的扣分乘 2";

        assertThat(Ran.command("score", RULES, "--lang=zh", rule, file).out())
                .contains("daysSinceSameCause <= 90 不成立，因为没有 daysSinceSameCause。")
                .doesNotContain("2147483647");
        assertThat(Ran.command("score", RULES, "--lang=en", rule, file).out())
                .contains("daysSinceSameCause <= 90 does not hold, since there is no daysSinceSameCause.");
    }

    @Test
    void pointsWithinAKindSayThatItsLimitIsShared() throws IOException {
        var file = file("""
                scheme: blue-cross
                appraisee: { id: K1, post: customer-service }
                period: 2026-07
                measurements: { patient-satisfaction: 94, complaints-in-time: 95, return-visits: 95, record-accuracy: 97, norms: 80, attendance: 97 }
                events: [ { id: J-1, kind: suggestion, role: responsible, status: substantiated, occurred: 2026-07-31 } ]
                """).toString();

        assertThat(Ran.command("score", RULES, "--lang=zh", file).out()).contains("（计入额外激励指标，合计有上限）");
        assertThat(Ran.command("score", RULES, "--lang=en", file).out())
                .contains("(within Extra incentives, limited together)");
    }

    @Test
    void aCoefficientThatFollowsALoweredGradeIsSaidToAndOneThatTheVetoNamesIsNot() throws IOException {
        var lowered = Path.of("../fixtures/hospital-customer-service/grade-lowered");
        var rules = Copied.into(folder).rules();
        Files.copy(lowered.resolve("veto-norms.drl"), rules.resolve("hospital-customer-service/veto-norms.drl"));

        var said = Ran.command(
                "score",
                "--rules=" + rules,
                "--lang=zh",
                lowered.resolve("lowered.yaml").toString());

        assertThat(said.out()
                        .lines()
                        .filter(line -> line.startsWith("  绩效系数"))
                        .map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "绩效系数 0.8 随否决后的等级：等级合格:总分 60 起、不到 80，系数 0.8 [S1-17, S4-9, D-10]",
                        "绩效系数 1.0 等级良:总分 80 起、不到 90，系数 1.0 [S1-17, S4-9, D-10]",
                        "绩效系数 0.8 随否决后的等级：等级合格:总分 60 起、不到 80，系数 0.8 [S1-17, S4-9, D-10]",
                        "绩效系数 1.0 等级良:总分 80 起、不到 90，系数 1.0 [S1-17, S4-9, D-10]");
    }

    @Test
    void aPercentThatWasGivenAsARatioIsAskedAbout() throws IOException {
        var sheet = Ran.command("score", RULES, "--lang=zh", "../fixtures/hospital-customer-service/floor.yaml");
        var english = Ran.command("score", RULES, "--lang=en", "../fixtures/hospital-customer-service/floor.yaml");

        assertThat(sheet.out())
                .contains("请核对", "浮动比例填的是 0.2%，是不是 20%？照填的数算了")
                .contains("患者满意度填的是 0.942%，是不是 94.2%？", "出勤率填的是 1%，是不是 100%？");
        assertThat(english.out()).contains("floating share was given as 0.2 %: is 20 % meant? It counted as given");
    }
}
