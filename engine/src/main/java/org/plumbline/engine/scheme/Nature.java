package org.plumbline.engine.scheme;

import java.util.Locale;

/** Whether whoever is responsible for an event should have less by it, or more. */
public enum Nature {
    /** Something that should not have happened; more of it never pays better. */
    HARM,
    /** Something to be glad of; it never costs. */
    MERIT,
    /** Neither of both, or not said. */
    NEITHER;

    static final Choices<Nature> CHOICES = Choices.of(values(), Nature::code);

    /** As it is written in scheme.yaml. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
