package org.plumbline.cli.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Copied;
import org.plumbline.cli.Ran;
import org.plumbline.engine.document.Documents;

class ScoreCommandTest {
    private static final String RULES = "--rules=../rules";
    private static final String FIRST_LOOK = "../fixtures/hospital-customer-service/first-look.yaml";
    private static final String YEAR = """
            {"scheme":"hospital-customer-service","appraisee":{"id":"Y%s","post":"guide"},"period":2026,\
            "measurements":{"ability-growth":%s,"development":80}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPersonReadsEveryFigureWithItsRuleAndClauses() {
        var zh = Ran.command("score", RULES, "--lang=zh", FIRST_LOOK);
        var en = Ran.command("score", RULES, "--lang", "en", FIRST_LOOK);

        assertThat(zh.status()).isZero();
        assertThat(zh.out()).contains("患者满意度", "84.5765", "[S1-10, D-8]", "总分", "等级", "月度绩效工资", "委屈奖");
        assertThat(en.out())
                .contains("Patient satisfaction", "84.5765", "[S1-10, D-8]", "Total", "Grade", "Performance pay");
    }

    @Test
    void aBadLineIsReportedWithItsNumberAndTheRestGoOn() throws IOException {
        var file = folder.resolve("many.ndjson");
        Files.writeString(
                file,
                year("1", "70") + "\n" + year("2", "101") + "not json\n"
                        + year("3", "60").replace("guide", "gide") + year("4", "90"));

        var ran = Ran.command("score", RULES, "--json", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.out()
                        .lines()
                        .map(line -> Documents.json(line).at("/appraisee/id").asString()))
                .containsExactly("Y1", "Y4");
        assertThat(ran.err().lines())
                .containsExactly(
                        file + ":3: measurements.ability-growth: 101 is outside 0..100 points.",
                        file + ":4: This is not JSON, from column 1 on.",
                        file + ":5: appraisee.post: There is no post \"gide\". Maybe \"guide\"?");
    }

    @Test
    void theStandardInputMayHoldLinesJsonOrYaml() {
        var lines = Ran.fed(year("1", "70") + year("2", "70"), "score", RULES, "--json", "-");
        var list = Ran.fed("[" + year("1", "70") + "," + year("2", "70") + "]", "score", RULES, "--json", "-");
        var spread = Ran.fed(year("1", "70").replace(",", ",\n"), "score", RULES, "--json", "-");
        var yaml = Ran.fed("""
                scheme: hospital-customer-service
                appraisee: { id: Y1, post: guide }
                period: 2026
                measurements: { ability-growth: 70, development: 80 }
                """, "score", RULES, "--json", "-");

        assertThat(lines.out().lines()).hasSize(2);
        assertThat(list.out()).isEqualTo(lines.out());
        assertThat(spread.out()).isEqualTo(lines.out().lines().findFirst().orElseThrow() + "\n");
        assertThat(yaml.out()).isEqualTo(spread.out());
    }

    @Test
    void oneNumberEditedChangesTheNextScoreAndTheFingerprintAndNothingElse() throws IOException {
        var before = Ran.command("score", RULES, "--json", FIRST_LOOK);
        var copy = Copied.into(folder);
        var same = Ran.command("score", "--rules=" + copy.rules(), "--json", FIRST_LOOK);
        copy.edited(
                "incentives.drl", "insert( award(\"grievance\").of(200) );", "insert( award(\"grievance\").of(300) );");
        var after = Ran.command("score", "--rules=" + copy.rules(), "--json", FIRST_LOOK);

        assertThat(same.out()).isEqualTo(before.out());
        assertThat(fingerprint(after)).isNotEqualTo(fingerprint(before));
        assertThat(after.out()
                        .replace(fingerprint(after), fingerprint(before))
                        .replace("\"amount\":300.00", "\"amount\":200.00"))
                .isEqualTo(before.out());
        assertThat(after.out()).contains("\"award\":\"grievance\",\"amount\":300.00");
    }

    @Test
    void aMistakeInARuleFileIsReportedAndNobodyIsJudged() throws IOException {
        var copy = Copied.into(folder).edited("scoring.drl", "\"patient-satisfaction\"", "\"patient-satisfacton\"");

        var ran = Ran.command("score", "--rules=" + copy.rules(), "--lang=zh", FIRST_LOOK);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("scoring.drl:", "没有指标“patient-satisfacton”", "是否想写 \"patient-satisfaction\"");
    }

    @Test
    void whatCannotBeUsedEndsWith2AndASentence() {
        assertThat(Ran.command("score", RULES, "no-such-file.json"))
                .isEqualTo(new Ran(2, "", "Cannot read no-such-file.json.\n"));
        assertThat(Ran.command("score", RULES, "pom.xml").status()).isEqualTo(2);
        assertThat(Ran.command("score", "--rules=nowhere", FIRST_LOOK).err()).contains("no folder of rules nowhere");
        assertThat(Ran.command("score", "--jsn", FIRST_LOOK).status()).isEqualTo(2);
        assertThat(Ran.command("score", RULES, "--lang=fr", FIRST_LOOK).err()).contains("--lang is zh or en");
        assertThat(Ran.command("score").status()).isEqualTo(2);
        assertThat(Ran.command("--help").out()).contains("score", "check", "replay", "verify");
        assertThat(Ran.command("score", "--help", "--lang=zh").out()).contains("用法", "评判");
    }

    private static String fingerprint(Ran ran) {
        return Documents.json(ran.out()).at("/rules/fingerprint").asString();
    }

    private static String year(String id, String growth) {
        return YEAR.formatted(id, growth);
    }
}
