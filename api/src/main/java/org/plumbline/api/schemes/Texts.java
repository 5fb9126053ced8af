package org.plumbline.api.schemes;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.engine.document.Documents;

/** Named texts, as rule files and fixtures are, kept as one JSON object in the order of their names. */
record Texts(SortedMap<String, String> byName) {
    static final Texts NONE = new Texts(new TreeMap<>());

    Texts {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    static Texts of(String json) {
        var texts = new TreeMap<String, String>();
        Documents.json(json)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return new Texts(texts);
    }

    String json() {
        return Documents.json().writeValueAsString(byName);
    }
}
