package org.plumbline.engine.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.settlement.SettlementReader;
import org.plumbline.engine.settlement.SettlementReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decides a fixture and compares: what is expected by name must be equal, the rest is not looked at. */
public final class Replay {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> EXPECTATIONS = sorted(
            "total",
            "grade",
            "coefficient",
            "measuredWeight",
            "scores",
            "notMeasured",
            "dimensions",
            "adjustments",
            "pay",
            "awards",
            "vetoes",
            "cancels",
            "followUps",
            "ungraded",
            "withoutVeto",
            "belowFloor",
            "refused");

    private static final Set<String> OF_SETTLEMENTS = sorted(
            "pools",
            "lapsed",
            "againstTotals",
            "parts",
            "pay",
            "due",
            "paid",
            "lost",
            "instalments",
            "honours",
            "withheld",
            "followUps",
            "notices",
            "refused");

    private Replay() {}

    private static Set<String> sorted(String... names) {
        return Collections.unmodifiableSet(new TreeSet<>(List.of(names)));
    }

    /** A field that came out otherwise than expected. */
    public record Difference(String path, String expected, String actual) {}

    /** What came of a fixture: the differences, none where all is as expected, and the rules that took part. */
    public record Outcome(Fixture fixture, List<Difference> differences, Set<String> rules) {}

    /**
     * Replays a fixture.
     *
     * @throws Refused where the fixture expects something that no decision has
     */
    public static Outcome of(Fixture fixture, Engine engine) {
        var problems = new ArrayList<Problem>();
        var expectations = fixture.settles() ? OF_SETTLEMENTS : EXPECTATIONS;
        for (var name : fixture.expect().propertyNames()) {
            if (!expectations.contains(name)) {
                var message =
                        new FixtureProblem.UnknownExpectation(name).message().maybe(name, expectations);
                problems.add(new Problem("expect." + name, message));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        try {
            if (fixture.settles()) {
                var settled = engine.settle(SettlementReader.read(fixture.given()));
                var view = SettlementView.of(settled);
                return new Outcome(fixture, differences(fixture.expect(), view), SettlementView.rules(settled));
            }
            var decision = engine.decide(AppraisalReader.read(fixture.given()));
            return new Outcome(fixture, differences(fixture.expect(), View.of(decision)), View.rules(decision));
        } catch (Refused refused) {
            var view = JSON.objectNode();
            var paths = view.putArray("refused");
            refused.problems().forEach(problem -> paths.add(problem.path()));
            return new Outcome(fixture, differences(fixture.expect(), view), SettlementView.rules(refused));
        }
    }

    /** The rules whose findings a decision holds. */
    public static Set<String> rules(Decision decision) {
        return View.rules(decision);
    }

    /** The rules whose findings a settlement's decision holds, or that refuse it. */
    public static Set<String> rules(Engine engine, SettlementReading reading) {
        try {
            return SettlementView.rules(engine.settle(reading));
        } catch (Refused refused) {
            return SettlementView.rules(refused);
        }
    }

    private static List<Difference> differences(JsonNode expect, ObjectNode view) {
        var differences = new ArrayList<Difference>();
        for (var entry : expect.properties()) {
            compare(entry.getKey(), entry.getValue(), view.path(entry.getKey()), differences);
        }
        if (view.has("refused") && !expect.has("refused")) {
            differences.add(new Difference("refused", "[]", view.path("refused").toString()));
        }
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<Difference> differences) {
        if (expected.isObject() && actual.isObject()) {
            for (var entry : expected.properties()) {
                compare(path + "." + entry.getKey(), entry.getValue(), actual.path(entry.getKey()), differences);
            }
        } else if (!same(expected, actual)) {
            differences.add(new Difference(path, shown(expected), shown(actual)));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNull()) {
            return actual.isNull() || actual.isMissingNode();
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isArray() && actual.isArray()) {
            return texts(expected).equals(texts(actual));
        }
        return expected.equals(actual);
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(entry -> texts.add(entry.asString("")));
        return texts;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "–" : node.isString() ? node.stringValue() : node.toString();
    }

    /** The fixtures' outcomes by file. */
    public record Run(Map<String, List<Outcome>> outcomes) {
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
