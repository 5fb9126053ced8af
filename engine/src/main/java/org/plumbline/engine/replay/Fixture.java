package org.plumbline.engine.replay;

import java.util.List;
import org.plumbline.engine.problem.Refused;
import tools.jackson.databind.JsonNode;

/** A worked case: a sentence, the appraisal or settlement that is given, and what is expected of its decision. */
public record Fixture(String name, JsonNode given, JsonNode expect, boolean settles) {
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
        return new FixtureReader().list(document);
    }
}
