package org.plumbline.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Jvm;
import org.plumbline.engine.LargeScheme;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.DroolsJudge;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;

/** As many rules as there may be, and as large: checked in bounded time and memory. */
class LargeSchemeTest {
    /** The largest in {@code LimitsTest}: with the rules of the tiny scheme just under both limits. */
    private static final int RULES = 493;

    private static final int CONDITIONS = 9;

    @Test
    void fiveHundredRulesOfADepartmentEachAreCheckedAndFoundClean() {
        var start = System.nanoTime();

        try (var check = Check.of(LargeScheme.files(LargeScheme.RULES), CompiledRules.NOT_KEPT)) {
            assertThat(check.flaws()).isEmpty();
            assertThat(check.engine().orElseThrow().rules().rules()).hasSize(LargeScheme.RULES);
        }

        // Ten seconds on a quiet machine; a busy one is not the rules' fault.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 500})
    void howManyDepartmentsRulesNameMakesLittleDifference(int departments) {
        try (var engine = Engine.witness(LargeScheme.files(departments))) {
            var threads = ManagementFactory.getThreadMXBean();
            var start = threads.getCurrentThreadCpuTime();

            // So many rules of one kind of event come together on it, which is said.
            assertThat(Analysis.of(engine).flaws()).noneMatch(Flaw::stops);

            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    @Tag("long")
    void theLargestRulesThatAreReadCompileInAHeapOfHalfAGigabyte() throws Exception {
        var ended = Jvm.run(
                Map.of(), List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), LargeSchemeTest.class);

        assertThat(ended.printed()).contains("compiled");
        assertThat(ended.status()).isZero();
    }

    /** Compiles the largest. */
    public static void main(String[] arguments) {
        try {
            RuleSet.open(largest(), new DroolsJudge(CompiledRules.NOT_KEPT)).close();
            System.out.println("compiled");
        } catch (FlawedRules flawed) {
            System.out.println(flawed.flaws());
        }
    }

    private static SchemeFiles largest() {
        var text = new StringBuilder();
        for (var rule = 0; rule < RULES; rule++) {
            text.append("rule \"r").append(rule).append("\" @clause(\"L\") when Event( amount > 1");
            for (var number = 1; number < CONDITIONS; number++) {
                text.append(", amount > ").append(1 + rule).append(number).append(".5B");
            }
            text.append(" ) then insert( deduct(1) ); end\n");
        }
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.put("scoring-more.drl", text.toString());
        return new SchemeFiles(texts);
    }
}
