package org.plumbline.engine.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** What rule files say, as JSON has it: the same few texts stand in every decision, and most of its bytes are theirs. */
final class Encoded<K> {
    /** Far more than the texts of all rules of a hospital; what comes after is encoded each time. */
    private static final int MOST = 20_000;

    private final Map<K, SerializableString> known = new ConcurrentHashMap<>();
    private final Function<K, String> text;

    Encoded(Function<K, String> text) {
        this.text = text;
    }

    /** The text of something, with its encoding once it has been written. */
    SerializableString of(K said) {
        var found = known.get(said);
        if (found != null) {
            return found;
        }
        var encoded = new SerializedString(text.apply(said));
        if (known.size() < MOST) {
            known.put(said, encoded);
        }
        return encoded;
    }
}
