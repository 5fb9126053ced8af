package org.plumbline.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Copied;
import org.plumbline.cli.Ran;
import org.plumbline.engine.document.Documents;

class CheckAndReplayTest {
    private static final Path FIXTURES = Path.of("../fixtures");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void soundSchemesAreSaidToBeSound() {
        var ran = Ran.command("check", "../rules");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("hospital-customer-service", "no errors", "sha256:");
    }

    @Test
    void everythingWrongIsSaidAtOnceEachAtItsPlace() throws IOException {
        var copy = wrong();
        var people = Ran.command("check", copy.rules().toString());
        var machines = Ran.command("check", "--json", copy.rules().toString());

        assertThat(people.status()).isEqualTo(1);
        assertThat(people.err())
                .contains("scheme.yaml:", "error[unknown-key]", "Maybe \"minSample\"?", "error[not-utf8]")
                .contains("error[removed-code]", "error[decimal-in-quotes]");
        assertThat(machines.status()).isEqualTo(1);
        var lines = machines.out().lines().map(Documents::json).toList();
        assertThat(lines.stream().map(line -> line.get("code").asString()))
                .startsWith("unknown-key")
                .contains("not-utf8", "removed-code", "decimal-in-quotes")
                .doesNotContain("unknown-indicator", "empty-file");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("zh").asString()).containsPattern("\\p{IsHan}");
            assertThat(line.get("en").asString()).isEqualTo(line.get("message").asString());
            assertThat(line.get("file").asString()).contains("hospital-customer-service");
            assertThat(line.get("line").isInt() && line.get("column").isInt()).isTrue();
            assertThat(line.get("rule").isString() && line.get("maybe").isArray())
                    .isTrue();
        });
    }

    @Test
    void whatIsWrongIsWrittenAsSarifAsWell() throws IOException {
        var file = folder.resolve("check.sarif");

        var ran = Ran.command(
                "check",
                "--lang=zh",
                "--sarif",
                file.toString(),
                wrong().rules().toString());

        assertThat(ran.status()).isEqualTo(1);
        var sarif = Documents.json(Files.readString(file));
        assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
        var run = sarif.get("runs").get(0);
        var driver = run.get("tool").get("driver");
        assertThat(driver.get("name").asString()).isEqualTo("Plumbline");
        assertThat(run.get("results")).isNotEmpty().allSatisfy(result -> {
            var rule = driver.get("rules").get(result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").asString()).isEqualTo("error");
            assertThat(result.get("message").get("text").asString()).containsPattern("\\p{IsHan}");
            var physical = result.get("locations").get(0).get("physicalLocation");
            assertThat(Path.of(URI.create(
                            physical.get("artifactLocation").get("uri").asString())))
                    .exists();
            assertThat(physical.path("region").path("startLine").asInt(1)).isPositive();
        });
        assertThat(run.get("results"))
                .anySatisfy(result -> assertThat(result.at("/locations/0/logicalLocations/0/name")
                                .asString(""))
                        .startsWith("医疗质量安全责任事故"));
    }

    @Test
    void soundSchemesAreASarifWithoutResults() throws IOException {
        var file = folder.resolve("check.sarif");

        var ran = Ran.command("check", "--sarif", file.toString(), "../rules");

        assertThat(ran.status()).isZero();
        assertThat(Documents.json(Files.readString(file)).at("/runs/0/results").isArray())
                .isTrue();
        assertThat(Documents.json(Files.readString(file)).at("/runs/0/results")).isEmpty();
    }

    private Copied wrong() throws IOException {
        var copy = Copied.into(folder)
                .edited("veto.drl", "\"medical-safety\"", "\"medical-safty\"")
                .edited("weighting.drl", "weighs(45)", "weighs(44.5)")
                .edited("scheme.yaml", "minSample", "minSampel");
        Files.write(
                copy.rules().resolve("hospital-customer-service").resolve("veto-more.drl"), new byte[] {(byte) 0xD2});
        return copy;
    }

    @Test
    void aFolderThatIsOneSchemeIsCheckedByItself() {
        assertThat(Ran.command("check", "../rules/hospital-customer-service").status())
                .isZero();
    }

    @Test
    void fixturesComeOutAsExpectedAndEveryRuleFires() throws IOException {
        var junit = folder.resolve("replay.xml");

        var ran = Ran.command(
                "replay", "--rules=../rules", "--coverage", "--junit", junit.toString(), FIXTURES.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains(", 0 different").doesNotContain("no case fires");
        assertThat(Files.readString(junit))
                .contains("<testsuite ", "failures=\"0\"")
                .doesNotContain("<failure");
    }

    @Test
    void aDifferenceIsShownFieldByFieldAndARuleThatNoCaseFiresIsNamed() throws IOException {
        var copy = Copied.into(folder).edited("incentives.drl", "of(200)", "of(250)");
        var junit = folder.resolve("replay.xml");

        var ran = Ran.command(
                "replay",
                "--rules=" + copy.rules(),
                "--coverage",
                "--junit=" + junit,
                "--lang=zh",
                FIXTURES.resolve("hospital-customer-service/first-look.yaml").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("awards.grievance：预期 200", "实际 250.00");
        assertThat(ran.out()).contains("没有样例触发“医疗质量安全责任事故");
        assertThat(Files.readString(junit)).contains("<failure");
    }
}
