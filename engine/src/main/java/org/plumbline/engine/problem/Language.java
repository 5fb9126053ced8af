package org.plumbline.engine.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that messages and titles come in. */
public enum Language {
    ZH,
    EN;

    /** The code that scheme.yaml and the command line use: zh or en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code; empty for any other text. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
