package org.plumbline.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Refused;

class WhyNotTest {
    private static final String COMPLAINT =
            "events: [ { id: C-1, kind: complaint, role: %s, status: %s, occurred: 2026-07-03 } ]";

    @Test
    void theConditionThatFailsIsNamedWithTheValueItMet() {
        var why = why(Asked.clerk("70", "70"), "好");

        assertThat(why.fired()).isFalse();
        assertThat(said(why)).containsExactly("规则“好”（incentives.drl:1:1）没有用上：", "Total：value >= 60 不成立，因为 value 是 52。");
    }

    @Test
    void ofAnEventEveryConditionThatFailsIsNamed() {
        var why = why(Asked.clerk("70", "70", COMPLAINT.formatted("leader", "alleged")), "投诉否决");

        assertThat(said(why))
                .containsExactly(
                        "规则“投诉否决”（veto.drl:1:1）没有用上：",
                        "Event C-1 (complaint)：substantiated 不成立，因为 substantiated 是 false。",
                        "Event C-1 (complaint)：role == \"responsible\" 不成立，因为 role 是 \"leader\"。");
    }

    @Test
    void whereThereIsNoSuchFactThatIsSaid() {
        assertThat(said(why(Asked.clerk("70", "70"), "投诉否决"))).endsWith("材料里没有 Event。");
    }

    @Test
    void aRuleThatFiredSaysSoAndWhatKeptItFromHavingAnEffect() {
        var vetoed = Asked.clerk("100", "100", COMPLAINT.formatted("responsible", "substantiated"));

        assertThat(why(vetoed, "好").fired()).isTrue();
        assertThat(said(why(vetoed, "奖金"))).containsExactly("规则“奖金”（incentives.drl:19:1）用上了 1 次。", "它的结果被否决限制了：投诉否决。");
        assertThat(said(why(Asked.clerk("100", "100"), "奖金"))).hasSize(1);
    }

    @Test
    void aRuleThatDoesNotExistIsRefusedWithTheOneThatIsMaybeMeant() {
        assertThatThrownBy(() -> why(Asked.clerk("70", "70"), "投诉否定"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Maybe \"投诉否决\"");
    }

    @Test
    void ofAlternativesTheOneWithTheLeastToChangeIsNamed() {
        var files = TinyScheme.with("veto-more.drl", """
                rule "两种情形"
                    @clause("T")
                when
                    Total( (value < 10 && measuredWeight < 50) || value < 40, !(value == 52) )
                then
                    insert( veto().cancels(MONTH_BONUS) );
                end
                """);

        try (var engine = Engine.witness(files)) {
            var why = WhyNot.of(engine, engine.judge(Asked.clerk("70", "70")), "两种情形");

            assertThat(said(why))
                    .containsExactly(
                            "规则“两种情形”（veto-more.drl:1:1）没有用上：",
                            "Total：value < 40 不成立，因为 value 是 52。",
                            "Total：!( value == 52 ) 不成立，因为 value 是 52。");
        }
    }

    @Test
    void aFactThatMustNotBeThereIsNamed() {
        var files = TinyScheme.with("veto-more.drl", """
                rule "没有投诉"
                    @clause("T")
                when
                    Total( value < 60 )
                    not Event( kind == "complaint", substantiated )
                then
                    insert( veto().cancels(MONTH_BONUS) );
                end
                """);

        try (var engine = Engine.witness(files)) {
            var asked = Asked.clerk("70", "70", COMPLAINT.formatted("leader", "substantiated"));
            var why = WhyNot.of(engine, engine.judge(asked), "没有投诉");

            assertThat(said(why)).endsWith("有 Event C-1 (complaint)，而规则要求没有符合 kind == \"complaint\", substantiated 的。");
        }
    }

    private static WhyNot why(Reading asked, String rule) {
        try (var engine = Engine.witness(TinyScheme.files())) {
            return WhyNot.of(engine, engine.judge(asked), rule);
        }
    }

    private static List<String> said(WhyNot why) {
        return why.sentences().stream()
                .map(sentence -> sentence.in(Language.ZH))
                .toList();
    }
}
