package org.plumbline.cli.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Ran;
import org.plumbline.engine.document.Documents;

class SettleCommandTest {
    private static final String RULES = "--rules=../rules";
    private static final String LEAVERS = "../fixtures/hospital-marketing/leavers.yaml";
    private static final String PROFIT = """
            scheme: hospital-marketing
            period: 2026
            figures: { company-profit: 8000000, operated-profit: 2500000 }
            members: [ { id: G1, post: general-manager, total: 80 } ]
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPersonReadsEveryPoolAndPartWithItsRuleAndClauses() {
        var zh = Ran.command("settle", RULES, "--lang=zh", LEAVERS);
        var en = Ran.command("settle", RULES, "--lang=en", LEAVERS);

        assertThat(zh.out()).contains("医院合同奖金", "100000.00 CNY", "[S2-3]", "本人离职", "不再发", "8124.99", "一次结清", "4374.99");
        assertThat(en.out()).contains("Hospital contract reward", "[S2-10, D-35]", "resigned", "at once", "2027-Q2");
    }

    @Test
    void aRefusedSettlementIsSaidWithPoolAmountAndRuleAndTheRestGoOn() {
        var ran = Ran.command("settle", RULES, LEAVERS);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("members[2].leaving.how: There is no way of leaving \"retired\"")
                .contains("members[2].leaving.instalmentsPaid: 5 is outside 0..4")
                .doesNotContain("Exception");
        assertThat(ran.out()).contains("8124.99", "10833.34");
    }

    @Test
    void theAnswerIsOneCanonicalDocumentALine() throws IOException {
        var file = folder.resolve("year.yaml");
        Files.writeString(file, PROFIT.replace("2500000", "0"));

        var ran = Ran.command("settle", RULES, "--json", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).singleElement().satisfies(line -> {
            var decision = Documents.json(line);
            assertThat(decision.path("scheme").asString()).isEqualTo("hospital-marketing");
            assertThat(decision.at("/members/0/id").asString()).isEqualTo("G1");
        });
    }

    @Test
    void whoMissesAnHonourByATieIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("year.yaml"), """
                scheme: hospital-customer-service
                period: 2026
                members:
                  - { id: E1, post: phone-agent, department: 客服中心, total: 93.00, grade: excellent }
                  - { id: E2, post: phone-agent, department: 客服中心, total: 93.00, grade: excellent }
                  - { id: E3, post: phone-agent, department: 客服中心, total: 92.00, grade: excellent }
                """).toString();
        var rules = Files.readString(Path.of("../rules/hospital-customer-service/settlement.drl"));
        Files.writeString(folder.resolve("settlement.drl"), rules.replace("tiesShare()", "tiesMiss()"));
        var with = "--with=" + folder;

        assertThat(Ran.command("settle", RULES, "--lang=zh", file).out()).doesNotContain("总分并列");
        assertThat(Ran.command("settle", RULES, with, "--lang=zh", file).out())
                .containsPattern("= E1 +93 +总分并列，名额不够，都不授予")
                .containsPattern("= E2 +93 +总分并列，名额不够，都不授予")
                .doesNotContain("E3");
        assertThat(Ran.command("settle", RULES, with, "--lang=en", file).out())
                .containsPattern("= E1 +93 +tied, and the places are too few for all of them: none has it");
    }

    @Test
    void ruleFilesOfAnotherFolderAnswerWhatIf() throws IOException {
        var file = folder.resolve("year.yaml");
        Files.writeString(file, PROFIT);

        var plain = Ran.command("settle", RULES, file.toString());
        var divided =
                Ran.command("settle", RULES, "--with=../fixtures/hospital-marketing/profit-divided", file.toString());
        var marginal =
                Ran.command("settle", RULES, "--with=../fixtures/hospital-marketing/profit-marginal", file.toString());

        assertThat(plain.status()).isEqualTo(1);
        assertThat(plain.err()).contains("pools.operated-profit", "500000.00", "提成 20%");
        assertThat(divided.status()).isZero();
        assertThat(divided.out()).contains("500000.00 CNY");
        assertThat(marginal.status()).isZero();
        assertThat(marginal.out()).contains("300000.00 CNY");
    }

    @Test
    void whomTheMoneyPassedByIsSaidLast() throws IOException {
        var file = folder.resolve("year.yaml");
        Files.writeString(file, PROFIT.replace("2500000", "0") + "departments: [ { name: 审计部 } ]\n");
        var rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("settlement-more.drl"), """
                rule "各部门" @clause("T") when Department( yearly ) then
                    insert( pool("contract-general-manager").receives(5000) );
                end
                """);

        var zh = Ran.command("settle", RULES, "--with=" + rules, "--lang=zh", file.toString());
        var en = Ran.command("settle", RULES, "--with=" + rules, "--lang=en", file.toString());

        assertThat(zh.out())
                .contains("! 什么也没有分享的科室（部门）：审计部")
                .contains("! 审计部没有人分享因它放进合同奖金·总经理的 5000.00 CNY：归了别人  各部门 [T]");
        assertThat(en.out())
                .contains("! departments that share in nothing: 审计部")
                .contains("! nobody of 审计部 shares the 5000.00 CNY that went into Contract reward: general manager");
    }

    @Test
    void anUnknownSchemeIsSaidWithEverythingElseThatIsWrong() throws IOException {
        var file = folder.resolve("year.yaml");
        Files.writeString(
                file,
                PROFIT.replace("hospital-marketing", "hospital-marketting").replace("members", "member"));

        var ran = Ran.command("settle", RULES, file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("Maybe \"hospital-marketing\"?", "member: There is no field");
    }
}
