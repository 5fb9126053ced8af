package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The tiny scheme with events of all kinds, judged as it should be; each row of the table changes one thing. */
class ConductTest {
    private static final String EVENTS = """
            events:
              complaint: { zh: 投诉, en: Complaint, nature: harm, severity: 1..3, cause: needed, due: needed }
              rudeness: { zh: 无礼, en: Rudeness, nature: harm, cause: needed }
              praise: { zh: 表扬, en: Praise, nature: merit }
              idea: { zh: 建议, en: Idea, nature: merit, amount: needed }
              visit: { zh: 来访, en: Visit, nature: neither }
            causes:
              billing: { zh: 计费, en: Billing }
              manner: { zh: 态度, en: Manner }
            adjustments:
              conduct: { zh: 行为, en: Conduct, atMost: 20 }
            """;
    private static final String SCORING = """
            rule "一级"
                @clause("T-6")
            when
                Event( kind == "complaint", substantiated, role == "responsible", severity == 1 )
            then
                insert( deduct(1) );
            end

            rule "二级"
                @clause("T-6")
            when
                Event( kind == "complaint", substantiated, role == "responsible", severity == 2 )
            then
                insert( deduct(3) );
            end

            rule "三级"
                @clause("T-6")
            when
                Event( kind == "complaint", substantiated, role == "responsible", severity == 3 )
            then
                insert( deduct(6) );
            end

            rule "逾期"
                @clause("T-6")
            when
                $e : Event( kind == "complaint", substantiated, role == "responsible", late )
            then
                insert( multiply($e).by("1.5") );
            end

            rule "再次"
                @clause("T-6")
            when
                $e : Event( kind == "rudeness", substantiated, role == "responsible", daysSinceSameCause <= 90 )
            then
                insert( multiply($e).by(2) );
            end

            rule "无礼"
                @clause("T-7")
            when
                Event( kind == "rudeness", substantiated, role == "responsible" )
            then
                insert( deduct(2).within("conduct") );
            end

            rule "表扬"
                @clause("T-8")
            when
                Event( kind == "praise", substantiated, role == "responsible" )
            then
                insert( add(2).within("conduct") );
            end
            """;
    private static final String VETO = """
            rule "三级没有及时上报"
                @clause("T-9")
            when
                Event( kind == "complaint", substantiated, role == "responsible", severity == 3, minutesToEscalation > 60 )
            then
                insert( veto().cancels(MONTH_BONUS) );
            end
            """;
    private static final String AWARDS = """
            rule "建议"
                @clause("T-10")
            when
                $e : Event( kind == "idea", substantiated )
            then
                insert( award("thanks").amountOf($e).atMost(2000) );
            end
            """;

    static Stream<Mistake> mistakes() {
        return Mistake.in(ConductTest.class, "conduct.yaml", sound());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatEventsMustNotComeToIsSaidOnItsLineWithBothCases(Mistake mistake) {
        mistake.isSaidIn(flaws(mistake.files()));
    }

    @Test
    void nothingIsSaidOfRulesThatJudgeEventsAsTheyShould() {
        assertThat(flaws(sound())).isEmpty();
    }

    @Test
    void aKindThatIsNeitherMayCostAndMayPay() {
        var costs = with("scoring-events.drl", "\"rudeness\"", "\"visit\"");
        var pays = with("scoring-events.drl", "\"praise\"", "\"visit\"");

        assertThat(flaws(costs)).isEmpty();
        assertThat(flaws(pays)).isEmpty();
    }

    @Test
    void whoeverSufferedHarmMayBeGivenSomething() {
        var given = with(
                "incentives-awards.drl",
                "kind == \"idea\", substantiated",
                "kind == \"rudeness\", substantiated, role == \"affected\"");

        assertThat(flaws(new SchemeFiles(
                        replaced(given, "incentives-awards.drl", "amountOf($e).atMost(2000)", "of(200)"))))
                .isEmpty();
    }

    static List<Flaw> flaws(SchemeFiles files) {
        try (var engine = Engine.witness(files)) {
            return Analysis.of(engine).flaws();
        }
    }

    private static SchemeFiles with(String file, String from, String to) {
        return new SchemeFiles(replaced(sound(), file, from, to));
    }

    private static SortedMap<String, String> replaced(SchemeFiles files, String file, String from, String to) {
        var texts = new TreeMap<>(files.texts());
        assertThat(texts.get(file)).contains(from);
        texts.computeIfPresent(file, (name, text) -> text.replace(from, to));
        return texts;
    }

    static SchemeFiles sound() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent(
                "scheme.yaml",
                (name, text) -> text.replace("events:\n  complaint: { zh: 投诉, en: Complaint }\n", EVENTS));
        texts.put("scoring-events.drl", SCORING);
        texts.put("veto.drl", VETO);
        texts.put("incentives-awards.drl", AWARDS);
        return new SchemeFiles(texts);
    }
}
