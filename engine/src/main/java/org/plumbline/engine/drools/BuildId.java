package org.plumbline.engine.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Factor;
import org.plumbline.rules.Settled;
import org.plumbline.rules.SettlementWords;
import org.plumbline.rules.Words;

/** What compiled rules were compiled against; rules compiled by another build are of no use to this one. */
public final class BuildId {
    private static final List<String> WALL = List.of(
            "allowed.txt",
            "Breach.class",
            "ClassKind.class",
            "SafeProfile.class",
            "SeenClass.class",
            "SeenMethod.class");
    /** A digest of the versions of engine, Drools and Java, of the vocabulary, and of how rules are laid out and vetted. */
    public static final String ID = id();

    private static final int DIGITS = 16;

    private BuildId() {}

    private static String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var versions = new Properties();
            try (var stream = BuildId.class.getResourceAsStream("/org/plumbline/engine/version.properties")) {
                if (stream != null) {
                    versions.load(stream);
                }
            }
            digest.update(versions.getProperty("version", "").getBytes(StandardCharsets.UTF_8));
            digest.update(versions.getProperty("drools", "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) Runtime.version().feature());
            for (var type : vocabulary()) {
                try (var stream = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                    digest.update(stream == null ? new byte[0] : stream.readAllBytes());
                }
            }
            // Kept rules are not vetted again by every reader: those of another wall are of no use.
            for (var brick : WALL) {
                try (var stream = SafeProfile.class.getResourceAsStream(brick)) {
                    digest.update(Objects.requireNonNull(stream, brick).readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<Class<?>> vocabulary() {
        return Stream.of(
                        Stream.of(
                                Conclude.class,
                                Words.class,
                                Conclusion.class,
                                Curve.class,
                                Effect.class,
                                Factor.class,
                                StageGroup.class,
                                RuleFile.class,
                                RuleContainer.class),
                        Stream.of(Words.class.getDeclaredClasses()),
                        Stream.of(SettlementWords.class.getDeclaredClasses()),
                        Stream.of(Conclusion.class.getDeclaredClasses()),
                        Stream.of(Settled.class.getDeclaredClasses()),
                        kinds(Fact.class))
                .<Class<?>>flatMap(types -> types)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        var itself = Stream.<Class<?>>of(type);
        return type.isSealed()
                ? Stream.concat(itself, Stream.of(type.getPermittedSubclasses()).flatMap(BuildId::kinds))
                : itself;
    }
}
