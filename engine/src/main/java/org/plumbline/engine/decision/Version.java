package org.plumbline.engine.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The engine's own version, which every decision names. */
public final class Version {
    /** Such as 1.0.0. */
    public static final String ENGINE = read();

    private Version() {}

    private static String read() {
        var properties = new Properties();
        try (var stream = Version.class.getResourceAsStream("/org/plumbline/engine/version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version", "");
    }
}
