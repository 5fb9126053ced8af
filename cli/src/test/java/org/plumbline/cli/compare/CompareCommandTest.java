package org.plumbline.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Copied;
import org.plumbline.cli.Ran;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
    private static final String RULES = "--rules=../rules";
    private static final String APPRAISAL = """
            {"scheme":"hospital-customer-service","appraisee":{"id":"%s","post":"guide","department":"%s"},\
            "period":2026,"measurements":{"ability-growth":%s,"development":%s},\
            "history":[%s],"compensation":{"base":6000,"floating":20}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path draft = Path.of("");
    private Path appraisals = Path.of("");

    @BeforeEach
    void aDraftOfTheRulesAndAYearOfThreePeople() throws IOException {
        var copied = Copied.into(folder)
                .edited("incentives.drl", "value >= 90", "value >= 85")
                .edited("incentives.drl", "value < 90", "value < 85");
        draft = Files.move(copied.rules().resolve("hospital-customer-service"), folder.resolve("draft"));
        appraisals = folder.resolve("year.ndjson");
        Files.writeString(appraisals, year("=Z1", "门诊", "86") + year("Z2", "门诊", "84.99") + year("Z3", "急诊", "85"));
    }

    @Test
    void aPersonReadsWhoMovesByHowMuchAndBecauseOfWhichEdit() {
        var zh = compare("--lang=zh");
        var en = compare("--lang=en");

        assertThat(zh.status()).isZero();
        assertThat(zh.err()).isEmpty();
        assertThat(zh.out()).contains("3 份考核，2 份有变动，1 份不变", "90 → 85", "良  →  优  2", "良  →  良  1", "+2400.00", "部门 急诊");
        assertThat(en.out()).contains("3 appraisals, 2 move, 1 do not", "Good → Excellent", "+1200.00");
    }

    @Test
    void aProgramReadsTheSameFigures() {
        var document = json();

        assertThat(document.at("/counts/moved").asInt()).isEqualTo(2);
        assertThat(document.at("/amendments/0/edits")).hasSize(2);
        assertThat(document.at("/because/0/money").decimalValue()).isEqualByComparingTo("2400");
        assertThat(document.at("/because/0/up").asInt()).isEqualTo(2);
        assertThat(document.at("/money/0/change").decimalValue()).isEqualByComparingTo("2400");
        assertThat(document.at("/gains")).hasSize(2);
        assertThat(document.at("/losses").isMissingNode()).isTrue();
    }

    @Test
    void nobodyIsNamedWhereThatIsAsked() {
        assertThat(compare("--without-names").out()).doesNotContain("Z1", "Z3").contains("#1", "#2");
        assertThat(compare("--without-names", "--json").out()).doesNotContain("Z1", "Z3");
    }

    @Test
    void aSpreadsheetGetsARowForEachWhoMovesAndNoFormula() throws IOException {
        var file = folder.resolve("moves.csv");

        compare("--csv=" + file);

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("'=Z1,2026,门诊,guide,86.00,86.00,good,excellent,"))
                .anySatisfy(line -> assertThat(line).startsWith("Z3,2026,急诊,guide,85.00,85.00,good,excellent,"));
    }

    @Test
    void thePageShowsTheSameAndNeedsNoNetwork() throws IOException {
        var file = folder.resolve("moves.html");

        compare("--html=" + file, "--lang=zh");

        assertThat(Files.readString(file))
                .contains("改动会动到谁", "90 → 85", "=Z1 2026", "2400.00", "<svg", "lang=\"zh\"")
                .doesNotContain("http", "<script", "src=");
    }

    @Test
    void whatOneVersionAloneRefusesIsCountedAndWhatBothRefuseIsSaid() throws IOException {
        var scheme = draft.resolve("scheme.yaml");
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replace(
                                "ability-growth: { in: growth, zh: 能力提升, en: Growth of ability, unit: points, better: higher, range: 0..100",
                                "ability-growth: { in: growth, zh: 能力提升, en: Growth of ability, unit: points, better: higher, range: 0..85.5"));
        Files.writeString(appraisals, year("Z1", "门诊", "86") + year("Z2", "门诊", "84.99") + year("Z3", "急诊", "101"));

        var ran = compare("--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("year.ndjson:3", "101"));
        var counts = Documents.json(ran.out()).get("counts");
        assertThat(counts.get("refusedAfter").asInt()).isEqualTo(1);
        assertThat(counts.get("refusedByBoth").asInt()).isEqualTo(1);
        assertThat(counts.get("unmoved").asInt()).isEqualTo(1);
    }

    private JsonNode json() {
        return Documents.json(compare("--json").out());
    }

    private Ran compare(String... more) {
        var arguments = new String[more.length + 4];
        arguments[0] = "compare";
        arguments[1] = RULES;
        arguments[2] = "--against=" + draft;
        arguments[3] = appraisals.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Ran.command(arguments);
    }

    /** A year in which all is worth so many points. */
    private static String year(String id, String department, String points) {
        var months = new StringBuilder();
        for (var month = 1; month <= 12; month++) {
            months.append(month == 1 ? "" : ",")
                    .append("{\"period\":\"2026-%02d\",\"total\":%s,\"grade\":\"good\"}"
                            .formatted(month, points.equals("101") ? "85" : points));
        }
        return APPRAISAL.formatted(id, department, points, points, months).strip() + "\n";
    }
}
