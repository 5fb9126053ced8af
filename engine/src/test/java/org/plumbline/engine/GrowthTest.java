package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Reading and deciding cost by events times the rules that look at events, and never by a square of either. */
class GrowthTest {
    private static final int TRIES = 6;
    /** Of ten times as much a line makes 10 and a square 100; what runs beside the test makes it unsteady. */
    private static final int AT_MOST = 35;

    /** Who judges. */
    enum By {
        DROOLS,
        WITNESS;

        Engine open(SchemeFiles files) {
            return this == DROOLS ? Engine.of(files, CompiledRules.NOT_KEPT) : Engine.witness(files);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenTimesTheEventsCostAboutTenTimes(By judge) {
        try (var engine = judge.open(scheme(10))) {
            var few = document(100);
            var many = document(1000);

            assertThat(leastRatio(size -> cost(engine, size == 1 ? few : many, 10)))
                    .isLessThan(AT_MOST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenTimesTheRulesCostAboutTenTimes(By judge) {
        try (var few = judge.open(scheme(15));
                var many = judge.open(scheme(150))) {
            var events = document(100);

            assertThat(leastRatio(size -> cost(size == 1 ? few : many, events, 10)))
                    .isLessThan(AT_MOST);
        }
    }

    /** How many times as much the second costs, at best: whatever runs beside it only makes it more. */
    private static double leastRatio(IntToLongFunction cost) {
        var least = Double.MAX_VALUE;
        for (var i = 0; i < TRIES; i++) {
            var one = Math.max(1, cost.applyAsLong(1));
            least = Math.min(least, cost.applyAsLong(2) / (double) one);
        }
        return least;
    }

    private static long cost(Engine engine, String document, int times) {
        var threads = ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        for (var i = 0; i < times; i++) {
            engine.decide(AppraisalReader.read(Documents.json(document)));
        }
        return threads.getCurrentThreadCpuTime() - begun;
    }

    /** The tiny scheme with rules that look at events: at their cause, at repeats, and some that multiply. */
    private static SchemeFiles scheme(int rules) {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent(
                "scheme.yaml",
                (name, text) -> text.replace("grades:\n", "causes: { haste: { zh: 仓促, en: Haste } }\ngrades:\n"));
        texts.put(
                "scoring-more.drl",
                IntStream.range(0, rules).mapToObj(GrowthTest::rule).collect(Collectors.joining()));
        return new SchemeFiles(texts);
    }

    private static String rule(int i) {
        var says = i == 0
                ? "severity >= 2 ) then insert( multiply($e).by(\"1.1\") ); end\n"
                : "daysSinceSameCause <= " + i + " ) then insert( deduct(\"0.01\").atMostInAll(3) ); end\n";
        return "rule \"" + i + "\" @clause(\"T-9\") when $e : Event( substantiated, severity != " + (5 + i) + ", "
                + says;
    }

    private static String document(int events) {
        return """
                {"scheme":"tiny","appraisee":{"id":"A1","post":"clerk"},"period":"2026-07","measurements":{"speed":80},
                "events":[%s]}""".formatted(IntStream.range(0, events)
                .mapToObj(i -> """
                        {"id":"C%d","kind":"complaint","role":"responsible","status":"substantiated",
                        "occurred":"2026-07-%02d","cause":"haste","severity":2}""".formatted(i, 1 + i % 31))
                .collect(Collectors.joining(",")));
    }
}
