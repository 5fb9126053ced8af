package org.plumbline.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.cli.Ran;
import org.plumbline.engine.document.Documents;

class InitCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path rules() {
        return folder.resolve("rules/night-clinic");
    }

    private Path fixtures() {
        return folder.resolve("fixtures/night-clinic");
    }

    private void isSoundAndCovered() {
        var check = Ran.command("check", rules().toString());
        var replay = Ran.command(
                "replay", "--rules=" + rules(), "--coverage", fixtures().toString());

        assertThat(check.status()).as(check.err()).isZero();
        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out()).contains("14 cases, 0 different").doesNotContain("no case fires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aTemplateChecksCleanAndItsFirstCasesFireEveryRule(String language) throws IOException {
        var ran = Ran.command("init", "--template", "--lang=" + language, rules().toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("./plumbline check " + rules());
        assertThat(Files.readString(rules().resolve("scoring.drl")))
                .contains(language.equals("zh") ? "80 % 得 0 分" : "no points at 80 %")
                .doesNotContain("«", "{");
        isSoundAndCovered();
    }

    @Test
    void answersMakeASchemeOfOnesOwn() throws IOException {
        var answers = """
                夜间门诊考核/Night clinic
                1
                分诊护士/Triage nurse, 值班医生
                year
                等候时间/Waiting time, minutes, 60, 15.5, 62.5
                患者满意度, percent, 80, 98, 37.5

                y
                """;

        var ran = Ran.fed(answers, "init", rules().toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.readString(rules().resolve("scheme.yaml")))
                .contains(
                        "title: { zh: 夜间门诊考核, en: Night clinic }",
                        "periods: [year]",
                        "triage-nurse: { zh: 分诊护士, en: Triage nurse }",
                        "post-2: { zh: 值班医生, en: 值班医生 }",
                        "waiting-time: { in: results, zh: 等候时间, en: Waiting time, unit: minutes, better: lower",
                        "indicator-2: { in: results, zh: 患者满意度",
                        "cancelledBy: [YEAR_BONUS]");
        assertThat(Files.readString(rules().resolve("weighting.drl")))
                .contains("Appraisee( yearly )", "weighs(\"62.5\")");
        isSoundAndCovered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarter", "季"})
    void unitsWithoutPayHaveNoPostAndNoCoefficient(String period) throws IOException {
        var ran = Ran.fed("Wards\n2\n病区/Ward\n" + period + "\n\nn\n", "init", rules().toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.readString(rules().resolve("scheme.yaml")))
                .contains("appraises: { zh: 病区, en: Ward }", "periods: [quarter]", "departments: free")
                .doesNotContain("posts:", "pay:", "compensation:");
        assertThat(Files.readString(rules().resolve("incentives.drl"))).doesNotContain("coefficient", "pay(");
        isSoundAndCovered();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            月、年             ; month, year          ; monthly || yearly
            年度，月度          ; month, year          ; monthly || yearly
            每季和每年          ; quarter, year        ; quarterly || yearly
            month, quarter, year ; month, quarter, year ; monthly || quarterly || yearly
            Month and year     ; month, year          ; monthly || yearly
            """)
    void severalKindsOfPeriodsArePaidByTheShortest(String answer, String periods, String weighed) throws IOException {
        var ran = Ran.fed("夜间\n1\n护士\n" + answer + "\n\ny\n", "init", rules().toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(Files.readString(rules().resolve("scheme.yaml"))).contains("periods: [" + periods + "]");
        assertThat(Files.readString(rules().resolve("weighting.drl"))).contains("Appraisee( " + weighed + " )");
        isSoundAndCovered();
    }

    @Test
    void whatIsNotUnderstoodIsAskedAgain() throws IOException {
        var answers = """
                "夜间"
                夜间
                3
                1
                护士
                weekly
                month
                满意度, percent, 80, 98
                满意度, parsec, 80, 98, 60
                满意度, percent, 80, 80, 60
                满意度, percent, 80, 98.123, 60
                满意度, percent, 80, 98, 60

                满意度, percent, 80, 98, 100

                y
                """;

        var ran = Ran.fed(answers, "init", rules().toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err().lines())
                .containsExactly(
                        "\"\"夜间\"\" was not understood, please say it again.",
                        "\"3\" was not understood, please say it again.",
                        "\"weekly\" was not understood, please say it again.",
                        "\"满意度, percent, 80, 98\" was not understood, please say it again.",
                        "\"parsec\" was not understood, please say it again.",
                        "\"80\" was not understood, please say it again.",
                        "\"98.123\" was not understood, please say it again.",
                        "The weights sum to 60 and must sum to exactly 100: please begin again with the first.");
        isSoundAndCovered();
    }

    @Test
    void answersThatEndInAMistakeWriteNothing() {
        var ran = Ran.fed("夜间\n1\n护士\nweekly\n", "init", rules().toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("nothing was written");
        assertThat(rules()).doesNotExist();
    }

    @Test
    void whatIsThereAlreadyIsNotOverwritten() throws IOException {
        Files.createDirectories(fixtures());
        Files.writeString(fixtures().resolve("own.yaml"), "mine");
        var besideCases = Ran.command("init", "--template", rules().toString());
        Files.delete(fixtures().resolve("own.yaml"));
        Files.createDirectories(rules());
        Files.writeString(rules().resolve("veto.drl"), "mine");
        var overRules = Ran.command("init", "--template", "--lang=zh", rules().toString());

        assertThat(besideCases.status()).isEqualTo(2);
        assertThat(besideCases.err()).contains("is there already", "fixtures");
        assertThat(overRules.status()).isEqualTo(2);
        assertThat(overRules.err()).contains("已经有了");
        assertThat(Files.readString(rules().resolve("veto.drl"))).isEqualTo("mine");
        assertThat(rules().resolve("scheme.yaml")).doesNotExist();
    }

    @Test
    void aFolderWhoseNameIsNoCodeIsRefused() {
        var ran = Ran.command("init", "--template", folder.resolve("夜间门诊").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("night-clinic", "夜间门诊");
    }

    @Test
    void aSchemeFolderAnywhereWorksByItsPath() throws IOException {
        var own = folder.resolve("of-our-own/night-clinic");
        assertThat(Ran.command("init", "--template", own.toString()).status()).isZero();
        var cases = folder.resolve("of-our-own/fixtures/night-clinic/first.yaml");
        var appraisal = folder.resolve("one.ndjson");
        Files.writeString(appraisal, """
                {"scheme":"night-clinic","appraisee":{"id":"E1","post":"staff"},"period":"2026-07",\
                "measurements":{"client-satisfaction":98,"done-in-time":100,"quality-of-work":100}}
                """);

        var check = Ran.command("check", own.toString());
        var score = Ran.command("score", "--json", "--rules", own.toString(), appraisal.toString());
        var ofAll = Ran.command("score", "--json", "--rules", own.resolve("..").toString(), appraisal.toString());
        var replay = Ran.command("replay", "--rules", own.toString(), cases.toString());

        assertThat(check.status()).isZero();
        assertThat(check.out()).startsWith("night-clinic: ");
        assertThat(score.status()).as(score.err()).isZero();
        assertThat(Documents.json(score.out().strip()).get("total").decimalValue())
                .isEqualByComparingTo("100");
        assertThat(ofAll.out()).isEqualTo(score.out());
        assertThat(replay.status()).as(replay.err()).isZero();
    }
}
