package org.plumbline.engine.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rules with their clauses as JSON has them, each written as one: they stand beside every figure of a decision. */
final class Citations {
    /** Far more than the rules of all schemes of a hospital; what comes after is encoded each time. */
    private static final int MOST = 20_000;

    private final Map<String, Citation> known = new ConcurrentHashMap<>();

    private record Citation(List<String> clauses, SerializableString encoded) {}

    /** What follows the name of the field {@code rule}: its value, and the field {@code clauses}. */
    SerializableString of(String rule, List<String> clauses) {
        var found = known.get(rule);
        if (found != null && found.clauses().equals(clauses)) {
            return found.encoded();
        }
        var encoded = new SerializedString(written(rule, clauses));
        if (found != null || known.size() < MOST) {
            known.put(rule, new Citation(clauses, encoded));
        }
        return encoded;
    }

    private static String written(String rule, List<String> clauses) {
        var both = JsonNodeFactory.instance.objectNode().put("", rule);
        var list = both.putArray(Field.CLAUSES.encoded().getValue());
        clauses.forEach(list::add);
        var json = both.toString();
        return json.substring("{\"\":".length(), json.length() - 1);
    }
}
