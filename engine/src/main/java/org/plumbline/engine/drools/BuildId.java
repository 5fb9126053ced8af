package org.plumbline.engine.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Properties;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Fact;

/** What rules are compiled by and against, and judged by; what another build kept is of no use to this one. */
public final class BuildId {
    private static final String VERSIONS = "/org/plumbline/engine/version.properties";
    /**
     * A digest of the versions of engine, Drools and Java, of the vocabulary and of what vets: kept rules are not vetted
     * again by every reader.
     */
    static final String ID = id(ClassFiles.reachedFrom(Conclude.class, Fact.class, ModuleVetting.class));

    private BuildId() {}

    /** A digest of the versions, and of every class of the engine that these make use of. */
    public static String reaching(Class<?>... roots) {
        return id(ClassFiles.reachedFrom(name -> name.startsWith("org/plumbline/"), roots));
    }

    private static String id(Collection<byte[]> types) {
        var digest = Digests.sha256();
        digest.update(versions().getBytes(StandardCharsets.UTF_8));
        types.forEach(digest::update);
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
