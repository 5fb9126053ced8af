package org.plumbline.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Ran;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The command line refuses rules by which the judge and its witness come to different answers. */
class WitnessTest {
    private static final Path RULES = Path.of("../rules/hospital-customer-service");
    private static final String EXCELLENT = "等级优:总分 90 起，系数 1.2";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theWitnessOfSoundRulesAgreesInEveryCase() {
        var ran = Ran.command("replay", "--witness", "--rules=../rules", "../fixtures/hospital-customer-service");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains(" 0 different");
    }

    @Test
    void aReplayNamesTheRuleByWhichTheyDiffer() throws IOException {
        var cases = cases();
        var junit = folder.resolve("junit.xml");
        FaultyRules.keep(SchemeFiles.in(RULES), folder.resolve("cache"), "1.2", "1.3");

        var alone = Ran.command("replay", "--rules=../rules", cache(), cases);
        var ran = Ran.command("replay", "--witness", "--rules=../rules", cache(), "--junit=" + junit, cases);
        var chinese = Ran.command("replay", "--witness", "--lang=zh", "--rules=../rules", cache(), cases);

        assertThat(alone.status()).as(alone.out() + alone.err()).isZero();
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("incentives.drl:", EXCELLENT, "The judge and its witness");
        assertThat(ran.out()).contains("1 different");
        assertThat(chinese.err()).contains(EXCELLENT, "见证程序");
        assertThat(Files.readString(junit)).contains("<failure", EXCELLENT, "The judge and its witness");
    }

    @Test
    void aCheckNamesItAsWell() throws IOException {
        FaultyRules.keep(SchemeFiles.in(RULES), folder.resolve("cache"), "1.2", "1.3");

        var ran = Ran.command("check", cache(), RULES.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("incentives.drl:", "error[judges-differ]", EXCELLENT);
    }

    /** What is expected is not where the fault is. */
    private String cases() throws IOException {
        var file = folder.resolve("cases/excellent.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                - case: An excellent month
                  given:
                    scheme: hospital-customer-service
                    appraisee: { id: E1, post: phone-agent }
                    period: 2026-07
                    measurements:
                      patient-satisfaction: 98
                      service-norms: 100
                      complaints-and-errors: 0
                      first-contact-resolution: 100
                      volume: 100
                      answered-within-20s: 100
                      tickets-in-time: 100
                      knowledge-test: 100
                      communication: 100
                      problem-solving: 100
                      collaboration: 100
                      training: 100
                      attendance: 100
                    compensation: { base: 6000, floating: 20 }
                  expect: { grade: excellent }
                """);
        return file.toString();
    }

    private String cache() {
        return "--cache=" + folder.resolve("cache");
    }
}
