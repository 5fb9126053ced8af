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

    private final Map<Citation, SerializableString> known = new ConcurrentHashMap<>();

    /** Rules of several schemes, and of several versions of one, may have a name in common. */
    private record Citation(String rule, List<String> clauses) {
        private SerializableString encoded() {
            var both = JsonNodeFactory.instance.objectNode().put("", rule);
            var list = both.putArray(Field.CLAUSES.encoded().getValue());
            clauses.forEach(list::add);
            var json = both.toString();
            return new SerializedString(json.substring("{\"\":".length(), json.length() - 1));
        }
    }

    /** What follows the name of the field {@code rule}: its value, and the field {@code clauses}. */
    SerializableString of(String rule, List<String> clauses) {
        var citation = new Citation(rule, clauses);
        var found = known.get(citation);
        if (found != null) {
            return found;
        }
        var encoded = citation.encoded();
        if (known.size() < MOST) {
            known.put(citation, encoded);
        }
        return encoded;
    }
}
