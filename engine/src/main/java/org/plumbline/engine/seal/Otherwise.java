package org.plumbline.engine.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plumbline.engine.document.Documents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where two decisions differ, in a few words. */
final class Otherwise {
    private static final int MOST = 5;

    private final List<String> found = new ArrayList<>();

    private Otherwise() {}

    /** The first differing fields as {@code path kept → now}. */
    static String of(String kept, String now) {
        var otherwise = new Otherwise();
        try {
            otherwise.compare("", Documents.json(kept), Documents.json(now));
        } catch (JacksonException noDocument) {
            return "…";
        }
        if (otherwise.found.size() > MOST) {
            return String.join("; ", otherwise.found.subList(0, MOST)) + "; …";
        }
        // Nothing but the spelling differs.
        return otherwise.found.isEmpty() ? "…" : String.join("; ", otherwise.found);
    }

    private void compare(String path, JsonNode kept, JsonNode now) {
        if (kept.isObject() && now.isObject()) {
            var names = new TreeSet<>(kept.propertyNames());
            names.addAll(now.propertyNames());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, kept.path(name), now.path(name)));
        } else if (kept.isArray() && now.isArray()) {
            for (var i = 0; i < Math.max(kept.size(), now.size()); i++) {
                compare(path + "[" + i + "]", kept.path(i), now.path(i));
            }
        } else if (!kept.equals(now)) {
            found.add(path + " " + shown(kept) + " → " + shown(now));
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "–" : value.toString();
    }
}
