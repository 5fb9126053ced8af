package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.engine.document.Documents;

class CheckAndReplayTest {
    private static final Path FIXTURES = Path.of("../fixtures");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void soundSchemesAreSaidToBeSound() {
        var ran = Ran.command("check", "../rules");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("hospital-customer-service", "nothing wrong", "sha256:");
    }

    @Test
    void everythingWrongIsSaidAtOnceEachAtItsPlace() throws IOException {
        var copy = Copied.into(folder)
                .edited("veto.drl", "\"medical-safety\"", "\"medical-safty\"")
                .edited("weighting.drl", "weighs(45)", "weighs(44.5)")
                .edited("scheme.yaml", "minSample", "minSampel");
        var yaml = Ran.command("check", copy.rules().toString());
        copy.edited("scheme.yaml", "minSampel", "minSample");
        var rules = Ran.command("check", "--json", copy.rules().toString());

        assertThat(yaml.status()).isEqualTo(1);
        assertThat(yaml.err()).contains("scheme.yaml:", "error[unknown-key]", "Maybe \"minSample\"?");
        assertThat(rules.status()).isEqualTo(1);
        assertThat(rules.out()
                        .lines()
                        .map(Documents::json)
                        .map(line -> line.get("code").asString()))
                .containsExactly("unknown-event", "unknown-event", "decimal-in-quotes");
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
