package org.plumbline.engine.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Replay.Difference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fixture may expect, and where that came out otherwise. */
final class Expectations {
    private static final Set<String> OF_APPRAISALS = sorted(
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
            "unused",
            "likelyRatios",
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

    private Expectations() {}

    private static Set<String> sorted(String... names) {
        return Collections.unmodifiableSet(new TreeSet<>(List.of(names)));
    }

    /** Throws where a fixture expects something that no decision has. */
    static void check(Fixture fixture) {
        var known = fixture.settles() ? OF_SETTLEMENTS : OF_APPRAISALS;
        var problems = fixture.expect().propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Problem(
                        "expect." + name,
                        new FixtureProblem.UnknownExpectation(name).message().maybe(name, known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    static List<Difference> differences(JsonNode expect, ObjectNode view) {
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
}
