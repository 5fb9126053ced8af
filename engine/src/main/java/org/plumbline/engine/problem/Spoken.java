package org.plumbline.engine.problem;

import java.util.Map;

/** What people call the words of rule files in their own language. */
final class Spoken {
    private static final Map<String, String> WORDS = Message.read("spoken_zh.properties");

    private Spoken() {}

    /** Whether people call a word of rule files so. */
    static boolean means(String spoken, String word) {
        for (var each : WORDS.getOrDefault(word, "").split("\\|")) {
            if (!spoken.isBlank() && each.strip().equals(spoken)) {
                return true;
            }
        }
        return false;
    }
}
