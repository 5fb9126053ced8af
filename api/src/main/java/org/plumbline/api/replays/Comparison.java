package org.plumbline.api.replays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.document.Documents;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Two documents field by field; of long lists one entry at a time is in memory, and of differences no more than some. */
final class Comparison {
    private static final int MOST = 1000;

    private final List<Verdict.Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** Where a value lies in a document. */
    private record Range(Canonical document, int from, int to) {
        private static final Range NONE = new Range(Canonical.kept(new byte[0]), 0, 0);

        boolean same(Range other) {
            return Arrays.equals(document.bytes(), from, to, other.document.bytes(), other.from, other.to);
        }

        JsonNode tree() {
            return Documents.json().readTree(document.bytes(), from, to - from);
        }
    }

    /** The first differences of two documents, at least one. */
    static List<Verdict.Difference> of(Canonical kept, Canonical now) {
        var comparison = new Comparison();
        var before = parts(kept);
        var after = parts(now);
        var paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (var path : paths) {
            var one = before.getOrDefault(path, Range.NONE);
            var other = after.getOrDefault(path, Range.NONE);
            if (comparison.differences.size() < MOST && !one.same(other)) {
                comparison.compare(path, one.tree(), other.tree());
            }
        }
        if (comparison.differences.isEmpty()) {
            // The bytes differ, and no field does: spaces or the order of fields were changed.
            return List.of(new Verdict.Difference("", null, null));
        }
        return comparison.differences.subList(0, Math.min(MOST, comparison.differences.size()));
    }

    /** The fields of a document, and the entries of those that are lists, by their paths. */
    private static Map<String, Range> parts(Canonical document) {
        var parts = new LinkedHashMap<String, Range>();
        try (var json = Documents.json().createParser(document.bytes())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                if (json.nextToken() != JsonToken.START_ARRAY) {
                    parts.put(name, range(json, document));
                    continue;
                }
                parts.put(name + "[]", Range.NONE);
                for (var i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    parts.put(name + "[" + i + "]", range(json, document));
                }
            }
        }
        return parts;
    }

    private static Range range(JsonParser json, Canonical document) {
        var from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
        json.skipChildren();
        json.finishToken();
        return new Range(document, from, Math.toIntExact(json.currentLocation().getByteOffset()));
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
