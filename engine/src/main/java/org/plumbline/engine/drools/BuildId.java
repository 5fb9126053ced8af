package org.plumbline.engine.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Properties;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Fact;

/** What rules are compiled by and against; what another build compiled is of no use to this one. */
final class BuildId {
    private static final String VERSIONS = "/org/plumbline/engine/version.properties";
    /**
     * A digest of the versions of engine, Drools and Java, of the vocabulary and of what vets: kept rules are not vetted
     * again by every reader.
     */
    static final String ID = id();

    private BuildId() {}

    private static String id() {
        var digest = Digests.sha256();
        digest.update(versions().getBytes(StandardCharsets.UTF_8));
        for (var type : ClassFiles.reachedFrom(Conclude.class, Fact.class, Vetting.class)) {
            digest.update(type);
        }
        digest.update(ClassFiles.read(ClassKind.ALLOWED_ELEMENTS));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String versions() {
        var versions = new Properties();
        try (var stream = BuildId.class.getResourceAsStream(VERSIONS)) {
            if (stream != null) {
                versions.load(stream);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return versions.getProperty("version") + "\n" + versions.getProperty("drools") + "\n"
                + Runtime.version().feature();
    }
}
