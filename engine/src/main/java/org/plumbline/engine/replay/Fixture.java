package org.plumbline.engine.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A worked case: a sentence, the appraisal or settlement that is given, and what is expected of its decision. */
public record Fixture(String name, JsonNode given, JsonNode expect, boolean settles) {
    private static final String GIVEN = "given";
    private static final String SETTLEMENT = "settlement";
    private static final List<String> FIELDS = List.of("case", "like", GIVEN, SETTLEMENT, "expect");
    /** The appraisal, and its measurements, compensation and appraisee; a measurement itself is replaced whole. */
    private static final int MERGED_LEVELS = 2;

    /** Whether a document is a list of cases. */
    public static boolean isList(JsonNode document) {
        return document.isArray() && !document.isEmpty() && document.get(0).has("case");
    }

    /**
     * Reads a list of cases; one that is {@code like} an earlier one starts from what that was given.
     *
     * @throws Refused with everything wrong with the list
     */
    public static List<Fixture> list(JsonNode document) {
        var problems = new ArrayList<Problem>();
        var earlier = new HashMap<String, JsonNode>();
        var fixtures = new ArrayList<Fixture>();
        if (!document.isArray()) {
            problems.add(Problem.at("", new FixtureProblem.ExpectedCases()));
        }
        for (var entry : document.isArray() ? document : JsonNodeFactory.instance.arrayNode()) {
            var path = "[" + fixtures.size() + "]";
            var fixture = read(entry, path, earlier, problems);
            if (earlier.put(fixture.name(), fixture.given()) != null) {
                problems.add(Problem.at(path, new FixtureProblem.CaseTwice(fixture.name())));
            }
            fixtures.add(fixture);
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return fixtures;
    }

    private static Fixture read(
            JsonNode entry, String path, HashMap<String, JsonNode> earlier, List<Problem> problems) {
        for (var field : entry.propertyNames()) {
            if (!FIELDS.contains(field)) {
                problems.add(new Problem(
                        path, new FixtureProblem.CaseField(field).message().maybe(field, FIELDS)));
            }
        }
        var settles = entry.has(SETTLEMENT);
        if (settles && entry.has(GIVEN)) {
            problems.add(Problem.at(path, new FixtureProblem.CaseOfTwo(GIVEN, SETTLEMENT)));
        }
        var question = settles ? SETTLEMENT : GIVEN;
        for (var field : List.of("case", question, "expect")) {
            if (!entry.has(field)) {
                problems.add(Problem.at(path, new FixtureProblem.CaseWithout(field)));
            }
        }
        var like = entry.path("like").asString("");
        if (!like.isEmpty() && !earlier.containsKey(like)) {
            problems.add(new Problem(
                    path + ".like",
                    new FixtureProblem.CaseUnknown(like).message().maybe(like, earlier.keySet())));
        }
        var start = earlier.getOrDefault(like, JsonNodeFactory.instance.objectNode());
        var given = merged(start, entry.path(question), MERGED_LEVELS);
        return new Fixture(entry.path("case").asString(""), given, entry.path("expect"), settles);
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
