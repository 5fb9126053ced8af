package org.plumbline.engine.document;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A rule with its clauses, as it stands beside every figure of a decision; rules of several schemes, and of several
 * versions of one, may have a name in common.
 */
record Citation(String rule, List<String> clauses) {
    /** What follows the name of the field {@code rule}: its value, and the field {@code clauses}. */
    String json() {
        var both = JsonNodeFactory.instance.objectNode().put("", rule);
        var list = both.putArray(Field.CLAUSES.encoded().getValue());
        clauses.forEach(list::add);
        var json = both.toString();
        return json.substring("{\"\":".length(), json.length() - 1);
    }
}
