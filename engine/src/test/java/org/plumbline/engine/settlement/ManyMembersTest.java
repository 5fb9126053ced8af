package org.plumbline.engine.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Jvm;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

@Tag("long")
class ManyMembersTest {
    private static final int MEMBERS = 100_000;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    /** The processor's time, which the machine's other work does not lengthen. */
    @Test
    void aHundredThousandMembersSettleInLessThan10SecondsIn512Megabytes() throws IOException, InterruptedException {
        var ended = Jvm.run(Map.of(), List.of("-Xmx512m", "-XX:+UseSerialGC"), ManyMembersTest.class);

        assertThat(ended.status()).as(ended.printed()).isZero();
        var words = ended.printed()
                .strip()
                .lines()
                .reduce((first, last) -> last)
                .orElse("")
                .split(" ");
        assertThat(words[0]).as(ended.printed()).isEqualTo("settled");
        assertThat(new BigDecimal(words[1])).as("seconds").isLessThan(BigDecimal.TEN);
        assertThat(words[2]).as("sum of what is earned").isEqualTo("10000000.00");
    }

    /** Reads, settles and writes; prints the seconds of processor time that took, and what was earned in all. */
    public static void main(String[] none) throws IOException {
        var text = document();
        try (var engine = Engine.of(SchemeFiles.in(Path.of("../rules/hospital-marketing")), CompiledRules.NOT_KEPT)) {
            var clock = ManagementFactory.getThreadMXBean();
            var start = clock.getCurrentThreadCpuTime();
            var decision = engine.settle(SettlementReader.read(Documents.json(text)));
            Documents.canonical(decision);
            var nanos = clock.getCurrentThreadCpuTime() - start;
            var earned = decision.members().stream()
                    .flatMap(member -> member.pay().stream())
                    .map(SettlementDecision.Pay::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            System.out.println("settled " + BigDecimal.valueOf(nanos * 100 / NANOS_A_SECOND, 2) + " " + earned);
        }
    }

    private static String document() {
        var text = new StringBuilder("{\"scheme\":\"hospital-marketing\",\"period\":2026,")
                .append("\"figures\":{\"company-profit\":1},\"achievements\":[");
        for (var i = 0; i < 100; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"K" + i + "\",\"kind\":\"hospital-contract\",\"level\":\"A\",")
                    .append("\"certifiedBy\":{\"outsider\":\"集团\"}}");
        }
        text.append(
                        "],\"grants\":[{\"pool\":\"marketing-discretion\",\"by\":\"M\",\"to\":\"E1\",\"amount\":1250000,\"reason\":\"best\"},")
                .append("{\"pool\":\"others-discretion\",\"by\":\"G\",\"to\":\"E2\",\"amount\":700000}],\"members\":[")
                .append("{\"id\":\"G\",\"post\":\"general-manager\"},")
                .append("{\"id\":\"M\",\"post\":\"marketing-manager\",\"department\":\"市场部\"}");
        for (var i = 1; i <= MEMBERS - 2; i++) {
            var staff = i % 2 == 1;
            text.append(",{\"id\":\"E" + i + "\",\"post\":\"" + (staff ? "marketing" : "department") + "-staff\",")
                    .append("\"department\":\"" + (staff ? "市场部" : "部门" + i % 997) + "\",\"total\":" + i % 101)
                    .append(i % 20 == 0 ? ",\"leaving\":{\"how\":\"resigned\",\"instalmentsPaid\":1}}" : "}");
        }
        return text.append("]}").toString();
    }
}
