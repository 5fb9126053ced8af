package org.plumbline.api.replays;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two documents field by field. */
final class Comparison {
    private final List<Verdict.Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Verdict.Difference> of(JsonNode kept, JsonNode now) {
        var comparison = new Comparison();
        comparison.compare("", kept, now);
        return comparison.differences;
    }

    private void compare(String path, JsonNode kept, JsonNode now) {
        if (kept.isObject() && now.isObject()) {
            var names = new LinkedHashSet<>(kept.propertyNames());
            names.addAll(now.propertyNames());
            for (var name : names) {
                compare(path.isEmpty() ? name : path + "." + name, kept.path(name), now.path(name));
            }
        } else if (kept.isArray() && now.isArray()) {
            for (var i = 0; i < Math.max(kept.size(), now.size()); i++) {
                compare(path + "[" + i + "]", kept.path(i), now.path(i));
            }
        } else if (!kept.equals(now)) {
            differences.add(new Verdict.Difference(path, shown(kept), shown(now)));
        }
    }

    private static @Nullable JsonNode shown(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
