package org.plumbline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.problem.Language;

class EditsTest {
    private static final Edited HOSPITAL = Edited.scheme("hospital-customer-service");
    private static final String INCENTIVES = "incentives.drl";

    @Test
    void bothSidesOfABandAreOneAmendment() {
        var later = HOSPITAL.replacing(INCENTIVES, "value >= 90", "value >= 92")
                .replacing(INCENTIVES, "value < 90", "value < 92");

        assertThat(sentences(later))
                .containsExactly(List.of("《等级优:总分 90 起，系数 1.2》：90 → 92", "《等级良:总分 80 起、不到 90，系数 1.0》：90 → 92"));
    }

    @Test
    void twoBandsAreTwoAmendments() {
        var later = HOSPITAL.replacing(INCENTIVES, "value >= 90", "value >= 92")
                .replacing(INCENTIVES, "value < 90", "value < 92")
                .replacing(INCENTIVES, "value >= 60", "value >= 65")
                .replacing(INCENTIVES, "value < 60", "value < 65");

        assertThat(sentences(later))
                .hasSize(2)
                .allSatisfy(edits -> assertThat(edits).hasSize(2));
    }

    @Test
    void aRuleAndTheWordThatItNeedsAreOneAmendment() {
        var later = HOSPITAL.replacing(
                        "scheme.yaml", "events: ", "events:\n  praise: { zh: 表扬, en: Praise, nature: merit }\n#")
                .with(INCENTIVES, text -> text + """

                        rule "表扬奖:每次 50 元"
                            @clause("T-1")
                        when
                            Event( kind == "praise", substantiated, role == "affected" )
                        then
                            insert( award("grievance").of(50) );
                        end
                        """);

        assertThat(sentences(later)).containsExactly(List.of("加了《表扬奖:每次 50 元》", "加了《events.praise》"));
    }

    @Test
    void aRenamedRuleIsNoOtherRule() {
        var later = HOSPITAL.replacing(INCENTIVES, "委屈奖:遭无理对待且属实，每起 200 元", "委屈奖，每起 300 元")
                .replacing(INCENTIVES, "award(\"grievance\").of(200)", "award(\"grievance\").of(300)");

        assertThat(sentences(later)).containsExactly(List.of("《委屈奖，每起 300 元》：200 → 300"));
    }

    @Test
    void aNameAClauseAndARemovalAreSaid() {
        var later = HOSPITAL.replacing(INCENTIVES, "年度奖金:一个月基数 × 系数", "年终奖")
                .replacing(INCENTIVES, "@clause(\"S4-6, D-15\")", "@clause(\"S4-6\")")
                .with(
                        INCENTIVES,
                        text -> text.substring(0, text.indexOf("rule \"合理化建议奖"))
                                + text.substring(text.indexOf("end", text.indexOf("rule \"合理化建议奖")) + 3));

        assertThat(sentences(later))
                .containsExactlyInAnyOrder(
                        List.of("《年度奖金:一个月基数 × 系数》改名为《年终奖》"),
                        List.of("《委屈奖:遭无理对待且属实，每起 200 元》改了引用的条款"),
                        List.of("删了《合理化建议奖:按核定金额，每件最多 2000 元》"));
    }

    @Test
    void spacesCommentsAndTheOrderOfRulesAreNoEdits() {
        var later = HOSPITAL.with(INCENTIVES, text -> {
            var from = text.indexOf("rule \"委屈奖");
            var to = text.indexOf("end", from) + 3;
            return "// 说明\n" + text.substring(0, from) + text.substring(to) + "\n"
                    + text.substring(from, to).replace("    Event(", "  Event(  ");
        });

        assertThat(sentences(later)).isEmpty();
    }

    private static List<List<String>> sentences(Edited later) {
        return HOSPITAL.to(later).amendments().stream()
                .map(amendment -> amendment.edits().stream()
                        .map(edit -> edit.sentence().in(Language.ZH))
                        .toList())
                .toList();
    }
}
