package org.plumbline.engine.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.engine.settlement.Settlement;
import org.plumbline.engine.settlement.SettlementReader;
import org.plumbline.engine.settlement.SettlementReading;
import org.plumbline.engine.settlement.Settling;

/** Something to be decided, and what people know it by; {@code decided} are the answer's canonical bytes. */
public record Case(String name, Function<Engine, byte[]> decided) {
    private static final List<StageGroup> OF_SETTLEMENT =
            List.of(StageGroup.SETTLEMENT, StageGroup.MEMBER, StageGroup.DEPARTMENT);

    /** An appraisal. */
    public static Case of(String name, Appraisal appraisal) {
        return new Case(name, engine -> Documents.canonical(engine.decide(appraisal)));
    }

    /** A settlement. */
    public static Case of(String name, Settlement settlement) {
        return new Case(
                name, engine -> Documents.canonical(engine.settle(new SettlementReading(settlement, List.of()))));
    }

    /** A worked case. */
    public static Case of(Fixture fixture) {
        return new Case(
                fixture.name(),
                engine -> fixture.settles()
                        ? Documents.canonical(engine.settle(SettlementReader.read(fixture.given())))
                        : Documents.canonical(engine.decide(AppraisalReader.read(fixture.given()))));
    }

    /** What the rules say of everybody in a settlement, which is not seen in the answer where it is refused. */
    static Case ofFindings(String name, Settlement settlement) {
        var reading = new SettlementReading(settlement, List.of());
        return new Case(
                name,
                engine -> Settling.facts(engine.rules(), reading)
                        .map(facts -> findings(engine, OF_SETTLEMENT, facts))
                        .orElse(new byte[0]));
    }

    /** Facts of which the rules of one group are asked, where there is no whole appraisal that has just these. */
    static Case of(String name, StageGroup group, Facts facts) {
        return new Case(name, engine -> findings(engine, List.of(group), facts));
    }

    private static byte[] findings(Engine engine, List<StageGroup> groups, Facts facts) {
        return groups.stream()
                .flatMap(group -> engine.rules().conclude(group, facts).all().stream())
                .map(Case::shown)
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A finding in words, for what has no canonical form. */
    static String shown(Finding<?> finding) {
        return finding.rule().name() + " " + finding.conclusion() + " " + finding.because();
    }

    /** The answer of an engine: a decision, or why there is none. */
    byte[] answeredBy(Engine engine) {
        try {
            return decided.apply(engine);
        } catch (Refused refused) {
            return refused.problems().toString().getBytes(StandardCharsets.UTF_8);
        } catch (FlawedRules flawed) {
            return flawed.flaws().toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
