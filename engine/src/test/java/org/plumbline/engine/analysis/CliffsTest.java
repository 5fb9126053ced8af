package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Best and worst totals, where events take points only as they were reported in full; and whose jump a jump is. */
class CliffsTest {
    private static final String NEEDED =
            "complaint: { zh: 投诉, en: Complaint, severity: 1..4, cause: needed, due: needed }\n"
                    + "causes:\n  noise: { zh: 噪声, en: Noise }";

    private static Analysis analysed(String more, UnaryOperator<String> scheme) {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent("scheme.yaml", (name, text) -> scheme.apply(text));
        texts.computeIfPresent("scoring.drl", (name, text) -> text.replace("50:0 100:100", "50:20 100:80") + more);
        try (var engine = Engine.witness(new SchemeFiles(texts))) {
            return Analysis.of(engine);
        }
    }

    private static List<String> totals(Analysis analysis) {
        return analysis.attainable().stream()
                .map(each -> each.where() + " " + each.worst() + " " + each.best())
                .toList();
    }

    private static String needed(String scheme) {
        return scheme.replace("complaint: { zh: 投诉, en: Complaint }", NEEDED);
    }

    @Test
    void theWorstTotalIsReckonedWithTheCauseAndTheDaysThatMakeAnEventCost() {
        // 60 % of 20 points and 40 % of 0: 12, less 1 for each of 5 late ones.
        var late = analysed("""
                rule "迟" @clause("T-6")
                when Event( kind == "complaint", substantiated, late ) then insert( deduct(1).atMostInAll(5) ); end
                """, CliffsTest::needed);
        var caused = analysed("""
                rule "噪声" @clause("T-6")
                when Event( kind == "complaint", substantiated, cause == "noise" )
                then insert( deduct(1).atMostInAll(4) ); end
                """, CliffsTest::needed);
        var repeated = analysed("""
                rule "再" @clause("T-6")
                when Event( kind == "complaint", substantiated, daysSinceSameCause <= 90, minutesToEscalation > 60 )
                then insert( deduct(1).atMostInAll(3) ); end
                """, CliffsTest::needed);

        assertThat(totals(late)).containsExactly("clerk, month 7.00 88.00");
        assertThat(totals(caused)).containsExactly("clerk, month 8.00 88.00");
        assertThat(totals(repeated)).containsExactly("clerk, month 9.00 88.00");
    }

    @Test
    void anEventThatTurnsOneRuleIntoAnotherIsTriedAsWell() {
        var analysis = analysed("", scheme -> scheme);
        var turned = analysed("""
                rule "没有投诉" @clause("T-6")
                when not Event( kind == "complaint", substantiated ) then insert( add(6) ); end
                rule "有投诉" @clause("T-6")
                when exists Event( kind == "complaint", substantiated ) then insert( deduct(20) ); end
                """, scheme -> scheme);

        assertThat(totals(analysis)).containsExactly("clerk, month 12.00 88.00");
        assertThat(totals(turned)).containsExactly("clerk, month 0.00 94.00");
    }

    @Test
    void aCurveThatAnEventReplacesIsReckonedWith() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.put("scoring.drl", """
                rule "速度" @clause("T-1")
                when $m : Measurement( indicator == "speed" ) not Event( kind == "complaint", substantiated )
                then insert( score($m).along("50:20 100:80") ); end
                rule "有投诉的速度" @clause("T-1")
                when $m : Measurement( indicator == "speed" ) exists Event( kind == "complaint", substantiated )
                then insert( score($m).along("50:0 100:0") ); end
                rule "细心" @clause("T-1")
                when $m : Measurement( indicator == "care" ) then insert( score($m).asMeasured() ); end
                """);
        try (var engine = Engine.witness(new SchemeFiles(texts))) {
            assertThat(totals(Analysis.of(engine))).containsExactly("clerk, month 0.00 88.00");
        }
    }

    @Test
    void whereWhatIsTriedIsRefusedTheReasonStandsInPlaceOfTotals() {
        var ofNoMonth = analysed("", text -> text.replaceAll("(better: higher, range: 0..100)", "$1, from: history"));

        assertThat(ofNoMonth.attainable()).singleElement().satisfies(each -> {
            assertThat(each.worst()).isNull();
            assertThat(each.refused()).extracting(Problem::path).containsExactly("measurements");
        });
    }

    @Test
    void whatIsCountedIsTriedInWholeNumbers() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent(
                "scheme.yaml",
                (name, text) -> text.replace(
                        "unit: percent, better: higher, range: 0..100", "unit: count, better: lower, range: 0..10"));
        texts.computeIfPresent("scoring.drl", (name, text) -> text.replace("50:0 100:100", "0:100 2.5:0"));
        try (var engine = Engine.witness(new SchemeFiles(texts))) {
            assertThat(totals(Analysis.of(engine))).containsExactly("clerk, month 0.00 100.00");
        }
    }

    @Test
    void aJumpIsTheRulesThatPaysOtherwiseAndNotThatOfAFollowUp() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.put("follow-ups.drl", """
                rule "谈话" @clause("T-9") when Outcome( total < 60 ) then insert( followUp("talk") ); end
                """);
        texts.computeIfPresent("scoring.drl", (name, text) -> text.replace("50:0 100:100", "50:0 69.9999:0 70:100"));
        try (var engine = Engine.witness(new SchemeFiles(texts))) {
            var ofSpeed = Analysis.of(engine).cliffs().stream()
                    .filter(cliff -> cliff.of().equals("speed"))
                    .toList();

            assertThat(ofSpeed).isNotEmpty().allSatisfy(cliff -> {
                assertThat(cliff.place().file()).isEqualTo("scoring.drl");
                assertThat(cliff.rule()).isEqualTo("速度");
            });
        }
    }
}
