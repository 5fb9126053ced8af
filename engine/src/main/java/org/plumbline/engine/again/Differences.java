package org.plumbline.engine.again;

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
final class Differences {
    private static final int MOST = 1000;

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

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

    /** The first differences of two documents whose bytes differ, at least one. */
    static List<Difference> of(Canonical kept, Canonical now) {
        var before = parts(kept);
        var after = parts(now);
        var differences = new Differences();
        var paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (var path : paths) {
            differences.compare(path, before.getOrDefault(path, Range.NONE), after.getOrDefault(path, Range.NONE));
        }
        var found = differences.found;
        return found.isEmpty()
                ? List.of(Difference.OF_SPELLING)
                : List.copyOf(found.subList(0, Math.min(MOST, found.size())));
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

    private void compare(String path, Range kept, Range now) {
        if (found.size() < MOST && !kept.same(now)) {
            compare(path, kept.tree(), now.tree());
        }
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
            found.add(new Difference(path, there(kept), there(now)));
        }
    }

    private static @Nullable JsonNode there(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
