package org.plumbline.engine.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Texts of rule files as JSON has them: the same few stand in every decision, and most of its bytes are theirs. */
final class Texts {
    /** Far more than the texts of all rules of a hospital; what comes after is encoded each time. */
    private static final int MOST = 20_000;

    private final Map<String, SerializableString> known = new ConcurrentHashMap<>();

    /** A text, with its encoding once it has been written. */
    SerializableString of(String text) {
        var found = known.get(text);
        if (found != null) {
            return found;
        }
        var encoded = new SerializedString(text);
        if (known.size() < MOST) {
            known.put(text, encoded);
        }
        return encoded;
    }
}
