package org.plumbline.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.settlement.Bonus;
import org.plumbline.engine.witness.Witness;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Factor;
import org.plumbline.rules.Settled;

class AgreementTest {
    private static final String LEAVERS = Bonus.rule("离职的人不发", "Member( leaving != \"staying\" )", "unpaid().isLost()");
    private static final String SHARED = Bonus.rule("平分", "Member( total >= 60 )", "share(\"pot\").equally()");
    private static final String FILLED =
            Bonus.rule("进账", "$s : Figure( code == \"sales\" )", "pool(\"pot\").receivesPercent(100).of($s)");
    private static final String PRAISED =
            Bonus.rule("床位满百的科室", "Department( figure(\"beds\") >= 100 )", "honour(\"star\").isAwarded()");

    private static final SchemeFiles APPRAISING = TinyScheme.with(
            "follow-ups.drl", Bonus.rule("谈话", "Outcome( grade == \"poor\", total < 30 )", "followUp(\"talk\")"));
    private static final SchemeFiles SETTLING = Bonus.files(FILLED, SHARED, LEAVERS, PRAISED);

    /** One rule of each stage and of each kind of question, and what a faulty judge makes of its conclusion. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(APPRAISING, "速度", said -> new Conclusion.Scoring("speed", Curve.through("50:0 99:100"))),
                fault(APPRAISING, "投诉否决", said -> new Conclusion.Veto(Set.of(Effect.HONOURS), null, null)),
                fault(APPRAISING, "好", said -> coefficient(said, "1.1")),
                fault(APPRAISING, "差", said -> coefficient(said, "0.4")),
                fault(
                        APPRAISING,
                        "奖金",
                        said -> new Conclusion.Pay("bonus", List.of(Factor.BASE), BigDecimal.ONE, List.of())),
                fault(APPRAISING, "谈话", said -> new Conclusion.FollowUp("walk")),
                fault(SETTLING, "进账", said -> new Settled.Receipt("pot", BigDecimal.TEN)),
                fault(
                        SETTLING,
                        "平分",
                        said -> new Settled.PoolShare("pot", Settled.Manner.WHOLE, List.of(), BigDecimal.ONE)),
                fault(SETTLING, "离职的人不发", said -> new Settled.Unpaid(Settled.Keeps.ALL, false)),
                fault(SETTLING, "床位满百的科室", said -> new Settled.Withheld("star")));
    }

    private static Arguments fault(SchemeFiles files, String rule, UnaryOperator<Conclusion> fault) {
        return Arguments.of(rule, files, new FaultyJudge(rule, fault));
    }

    private static Conclusion coefficient(Conclusion said, String value) {
        return said instanceof Conclusion.Coefficient ? new Conclusion.Coefficient(new BigDecimal(value)) : said;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultInOneRuleIsFoundAndNoOtherRuleIsNamed(String rule, SchemeFiles files, FaultyJudge judge) {
        var flaws = flaws(files, Engine.of(files, judge));

        assertThat(flaws).extracting(Flaw::rule).containsExactly(rule);
        assertThat(flaws.get(0).message().code()).isEqualTo("judges-differ");
        assertThat(flaws.get(0).message().example()).isNotEmpty();
        assertThat(flaws.get(0).place().line()).isPositive();
        assertThat(flaws.get(0).in(Language.ZH)).contains("见证程序");
        assertThat(flaws.get(0).in(Language.EN)).contains("witness", rule);
    }

    @Test
    void twoThatAreSoundDoNotDiffer() {
        assertThat(flaws(APPRAISING, Engine.of(APPRAISING, new Witness()))).isEmpty();
        assertThat(flaws(SETTLING, Engine.of(SETTLING, new Witness()))).isEmpty();
    }

    @Test
    void bothSidesOfEveryLimitAreAmongTheCases() {
        var heard = new ArrayList<String>();
        var engine = Engine.witness(APPRAISING);
        for (var one : cases(engine)) {
            one.answeredBy(engine.heardBy((group, facts, findings) ->
                    findings.all().forEach(finding -> heard.add(finding.rule().name()))));
        }
        var names = cases(engine).stream().map(Case::name).toList();

        assertThat(heard).contains("好", "差", "投诉否决", "谈话");
        assertThat(names).anyMatch(name -> name.contains("total 60"));
        assertThat(names).anyMatch(name -> name.contains("total 59.99"));
    }

    @Test
    void whereOneRefusesAndTheOtherDecidesTheRuleIsNamed() {
        var clerk = Asked.clerk("80", "70");
        var one = new Case("a clerk", engine -> engine.decide(clerk).toString().getBytes(StandardCharsets.UTF_8));
        var ungraded = new FaultyJudge("好", said -> new Conclusion.Award("thanks", BigDecimal.ONE));

        var flaws = new Agreement(Engine.of(APPRAISING, ungraded), Engine.witness(APPRAISING)).differences(one);

        assertThat(flaws).extracting(Flaw::rule).containsExactly("好");
    }

    @Test
    void whereBothRefuseForTheSameReasonTheyAgree() {
        var another = Asked.read("""
                scheme: tiny
                appraisee: { id: A1, post: pilot }
                period: 2026-07
                measurements: {}
                """);
        var one = Case.of("a pilot", another.appraisal());
        var faulty = new FaultyJudge("好", said -> coefficient(said, "1.1"));

        assertThat(new Agreement(Engine.of(APPRAISING, faulty), Engine.witness(APPRAISING)).differences(one))
                .isEmpty();
    }

    private static List<Flaw> flaws(SchemeFiles files, Engine judge) {
        var witness = Engine.witness(files);
        return new Agreement(judge, witness).flaws(cases(witness));
    }

    private static Collection<Case> cases(Engine witness) {
        var bothSides = new BothSides();
        Analysis.of(witness.heardBy(bothSides));
        return bothSides.cases(witness);
    }
}
