package org.plumbline.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Copied;
import org.plumbline.cli.Ran;
import org.plumbline.engine.document.Documents;

class ProofTest {
    private static final String FIXTURES = "../fixtures/hospital-customer-service";
    private static final String MONTH = FIXTURES + "/first-look.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aGapBetweenGradesIsSaidOnItsLineWithATotalThatFallsIntoIt() throws IOException {
        var copy = Copied.into(folder).edited("incentives.drl", "value >= 90", "value >= 92");

        var ran = Ran.command("check", copy.rules().toString(), "--lang=zh");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("incentives.drl:", "error[total-gap]: 总分 90 到 91.99 时没有规则给出 grade", "例如：");
    }

    @Test
    void cliffsAndTheBestAndWorstTotalsAreListedWhereTheyAreAskedFor() {
        var asked = Ran.command("check", "../rules/hospital-customer-service", "--cliffs");
        var json = Ran.command("check", "../rules/hospital-customer-service", "--cliffs", "--json");

        assertThat(asked.status()).isZero();
        assertThat(asked.out())
                .contains("Performance pay: Total 59.99 → 60: 0.00 → 960.00, 40.0 %", "Supervisor, year: totals from");
        assertThat(Ran.command("check", "../rules/hospital-customer-service", "--cliffs", "--lang=zh")
                        .out())
                .contains("总分 59.99 → 60 时", "客服主管, 年度：总分可以从")
                .doesNotContain("supervisor", "total", "month");
        assertThat(json.out().lines().map(Documents::json).toList())
                .anySatisfy(line -> assertThat(line.path("paidTo").decimalValue(java.math.BigDecimal.ZERO))
                        .isEqualByComparingTo("960"));
        assertThat(Ran.command("check", "../rules/hospital-customer-service").out())
                .doesNotContain("→");
    }

    @Test
    void whyARuleDidNotFireIsSaidInPlaceOfTheDecision() {
        var ran = Ran.command("score", "--rules=../rules", MONTH, "--why-not", "等级优:总分 90 起，系数 1.2");
        var unknown = Ran.command("score", "--rules=../rules", MONTH, "--why-not", "等级优:总分 80 起，系数 1.2");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("did not fire:", "Total: value >= 90 does not hold, since value is 88.86.")
                .doesNotContain("Coefficient");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("There is no rule", "Maybe \"等级优:总分 90 起，系数 1.2\"?");
    }

    @Test
    void coverageIsWrittenAsAPageAndAsJsonAndTooLittleOfItFails() throws IOException {
        var page = folder.resolve("coverage.html");
        var json = folder.resolve("coverage.json");

        var all = Ran.command(
                "replay",
                "--rules=../rules",
                "--coverage-html=" + page,
                "--coverage-json=" + json,
                "--coverage-at-least=100",
                FIXTURES);
        var one = Ran.command("replay", "--rules=../rules", "--coverage", "--coverage-at-least=100", MONTH);

        assertThat(all.status()).isZero();
        assertThat(Files.readString(page)).contains("<h2>hospital-customer-service · 100.0 %</h2>", "</html>");
        var scheme = Documents.json(Files.readString(json)).path("schemes").path(0);
        assertThat(scheme.path("percent").decimalValue()).isEqualByComparingTo("100");
        assertThat(scheme.path("rules").size()).isEqualTo(45);
        assertThat(one.status()).isEqualTo(1);
        assertThat(one.err()).contains("less than 100 %");
        assertThat(one.out()).contains("no case fires", "Total( value >= 90 ) is not tested at: 90, 89.99, > 90");
    }
}
