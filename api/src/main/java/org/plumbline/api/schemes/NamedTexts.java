package org.plumbline.api.schemes;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.engine.document.Documents;

/** Named texts, as rule files and fixtures are, kept as one JSON object in the order of their names. */
record NamedTexts(SortedMap<String, String> byName) {
    static final NamedTexts NONE = new NamedTexts(new TreeMap<>());

    NamedTexts {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    static NamedTexts of(String json) {
        var texts = new TreeMap<String, String>();
        Documents.json(json)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return new NamedTexts(texts);
    }

    String json() {
        return Documents.json().writeValueAsString(byName);
    }
}
