package org.plumbline.engine.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.settlement.SettlementReader;
import org.plumbline.engine.settlement.SettlementReading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decides a fixture and compares: what is expected by name must be equal, the rest is not looked at. */
public final class Replay {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Replay() {}

    /** A field that came out otherwise than expected. */
    public record Difference(String path, String expected, String actual) {}

    /** What came of a fixture: the differences, none where all is as expected, and the rules that took part. */
    public record CaseResult(Fixture fixture, List<Difference> differences, Set<String> rules) {}

    /**
     * Replays a fixture.
     *
     * @throws Refused where the fixture expects something that no decision has
     */
    public static CaseResult of(Fixture fixture, Engine engine) {
        Expectations.check(fixture);
        try {
            return fixture.settles() ? settled(fixture, engine) : decided(fixture, engine);
        } catch (Refused refused) {
            var view = JSON.objectNode();
            var paths = view.putArray("refused");
            refused.problems().forEach(problem -> paths.add(problem.path()));
            return outcome(fixture, view, SettlementRules.of(refused));
        }
    }

    private static CaseResult settled(Fixture fixture, Engine engine) {
        var settled = engine.settle(SettlementReader.read(fixture.given()));
        return outcome(fixture, SettlementView.of(settled), SettlementRules.of(settled));
    }

    private static CaseResult decided(Fixture fixture, Engine engine) {
        var decision = engine.decide(AppraisalReader.read(fixture.given()));
        return outcome(fixture, View.of(decision), AppraisalRules.of(decision));
    }

    private static CaseResult outcome(Fixture fixture, ObjectNode view, Set<String> rules) {
        return new CaseResult(fixture, Expectations.differences(fixture.expect(), view), rules);
    }

    /** The rules whose findings a decision holds. */
    public static Set<String> rules(Decision decision) {
        return AppraisalRules.of(decision);
    }

    /** The rules whose findings a settlement's decision holds, or that refuse it. */
    public static Set<String> rules(Engine engine, SettlementReading reading) {
        try {
            return SettlementRules.of(engine.settle(reading));
        } catch (Refused refused) {
            return SettlementRules.of(refused);
        }
    }

    /** The fixtures' outcomes by file. */
    public record Run(Map<String, List<CaseResult>> outcomes) {
        /** How many cases there are. */
        public int cases() {
            return outcomes.values().stream().mapToInt(List::size).sum();
        }

        /** How many came out otherwise than expected. */
        public int different() {
            return (int) outcomes.values().stream()
                    .flatMap(List::stream)
                    .filter(outcome -> !outcome.differences().isEmpty())
                    .count();
        }

        /** The rules of a scheme that took part in no case, in the order of its files. */
        public List<Rule> unfired(Engine engine) {
            var fired = new TreeSet<String>();
            outcomes.values().stream()
                    .flatMap(List::stream)
                    // Another scheme may have a rule of the same name.
                    .filter(outcome -> AppraisalReader.scheme(outcome.fixture().given())
                            .equals(engine.scheme().code()))
                    .forEach(outcome -> fired.addAll(outcome.rules()));
            return engine.rules().rules().stream()
                    .filter(rule -> !fired.contains(rule.name()))
                    .toList();
        }
    }
}
