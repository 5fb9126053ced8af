package org.plumbline.engine.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether whoever is responsible for an event should have less by it, or more. */
public enum Nature {
    /** Something that should not have happened; more of it never pays better. */
    HARM,
    /** Something to be glad of; it never costs. */
    MERIT,
    /** Neither of both, or not said. */
    NEITHER;

    /** As it is written in scheme.yaml. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Nature> of(String code) {
        return Arrays.stream(values())
                .filter(nature -> nature.code().equals(code))
                .findFirst();
    }
}
