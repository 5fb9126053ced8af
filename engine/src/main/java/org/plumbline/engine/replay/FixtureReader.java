package org.plumbline.engine.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a list of cases; each may start from what an earlier one was given. */
final class FixtureReader {
    private static final String GIVEN = "given";
    private static final String SETTLEMENT = "settlement";
    private static final List<String> FIELDS = List.of("case", "like", GIVEN, SETTLEMENT, "expect");
    /** The appraisal, and its measurements, compensation and appraisee; a measurement itself is replaced whole. */
    private static final int MERGED_LEVELS = 2;

    private final Map<String, JsonNode> earlier = new HashMap<>();
    private final List<Fixture> fixtures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Throws Refused with everything wrong with the list. */
    List<Fixture> list(JsonNode document) {
        if (document.isArray()) {
            document.forEach(this::add);
        } else {
            problems.add(Problem.at("", new FixtureProblem.ExpectedCases()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return fixtures;
    }

    private void add(JsonNode entry) {
        var path = "[" + fixtures.size() + "]";
        var fixture = read(entry, path);
        if (earlier.put(fixture.name(), fixture.given()) != null) {
            problems.add(Problem.at(path, new FixtureProblem.CaseTwice(fixture.name())));
        }
        fixtures.add(fixture);
    }

    private Fixture read(JsonNode entry, String path) {
        var settles = entry.has(SETTLEMENT);
        var question = settles ? SETTLEMENT : GIVEN;
        fields(entry, path, question);
        var start = start(entry.path("like").asString(""), path + ".like");
        var given = merged(start, entry.path(question), MERGED_LEVELS);
        return new Fixture(entry.path("case").asString(""), given, entry.path("expect"), settles);
    }

    private void fields(JsonNode entry, String path, String question) {
        for (var field : entry.propertyNames()) {
            if (!FIELDS.contains(field)) {
                var message = new FixtureProblem.CaseField(field).message();
                problems.add(new Problem(path, message.maybe(field, FIELDS)));
            }
        }
        if (entry.has(SETTLEMENT) && entry.has(GIVEN)) {
            problems.add(Problem.at(path, new FixtureProblem.CaseOfTwo(GIVEN, SETTLEMENT)));
        }
        for (var field : List.of("case", question, "expect")) {
            if (!entry.has(field)) {
                problems.add(Problem.at(path, new FixtureProblem.CaseWithout(field)));
            }
        }
    }

    /** What the case was given that this one is like; nothing where it is like none. */
    private JsonNode start(String like, String path) {
        if (!like.isEmpty() && !earlier.containsKey(like)) {
            var message = new FixtureProblem.CaseUnknown(like).message();
            problems.add(new Problem(path, message.maybe(like, earlier.keySet())));
        }
        return earlier.getOrDefault(like, JsonNodeFactory.instance.objectNode());
    }

    /** The first with what the second names in its place; a null takes away. */
    private static JsonNode merged(JsonNode start, JsonNode change, int levels) {
        if (levels == 0 || !start.isObject() || !change.isObject()) {
            return change.isMissingNode() ? start : change;
        }
        var merged = (ObjectNode) start.deepCopy();
        for (var entry : change.properties()) {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), merged(start.path(entry.getKey()), entry.getValue(), levels - 1));
            }
        }
        return merged;
    }
}
