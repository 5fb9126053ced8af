package org.plumbline.engine.appraisal;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.problem.Statement;
import tools.jackson.databind.JsonNode;

/**
 * Numbers that a comma cut in two: in braces, YAML takes {@code base: 6,000} for 6, and a field 000 without a value.
 *
 * <p>What is left of the number would be taken for all of it.
 */
record CutNumbers(JsonNode node, List<String> names) {
    CutNumbers(JsonNode node) {
        this(node, List.copyOf(node.propertyNames()));
    }

    /** Whether a field may be the rest of such a number. */
    static boolean mayBe(String name, JsonNode node) {
        return name.length() >= 3
                && Character.isDigit(name.charAt(0))
                && NumberGroups.isGroup(name)
                && node.path(name).isNull();
    }

    /** The field whose number goes on at another one, and what is wrong with it. */
    Optional<Cut> endingIn(String rest) {
        var end = names.indexOf(rest);
        var start = end;
        while (start >= 0 && mayBe(names.get(start), node)) {
            start--;
        }
        if (start < 0 || !node.path(names.get(start)).isNumber()) {
            return Optional.empty();
        }
        if (goesOn(rest)) {
            return Optional.of(new Cut(names.get(start), Optional.empty()));
        }
        var field = names.get(start);
        var first = node.path(field).decimalValue().toPlainString();
        var written = first + "," + String.join(",", names.subList(start + 1, end + 1));
        var wrong = NumberGroups.in(written);
        return wrong.isPresent() ? Optional.of(new Cut(field, wrong)) : Optional.empty();
    }

    /** What is wrong with a field; nothing yet where still more of the number follows. */
    record Cut(String field, Optional<Statement> wrong) {}

    private boolean goesOn(String name) {
        var next = names.indexOf(name) + 1;
        return next < names.size() && mayBe(names.get(next), node);
    }
}
