package org.plumbline.engine.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Keeps compiled rules in memory, where a test can look at them and change them. */
final class Kept implements CompiledRules {
    final Map<String, byte[]> byKey = new ConcurrentHashMap<>();
    int puts;

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public void put(String key, byte[] compiled) {
        byKey.put(key, compiled);
        puts++;
    }

    /** The classes by their names, such as {@code veto/Rules…}. */
    Map<String, byte[]> classes() {
        var classes = new LinkedHashMap<String, byte[]>();
        byKey.values()
                .forEach(bytes -> entries(bytes).forEach((name, content) -> {
                    if (name.endsWith(".class")) {
                        classes.put(name.substring(0, name.length() - ".class".length()), content);
                    }
                }));
        return classes;
    }

    /** Puts something else in the place of each entry, or the same. */
    void replace(BiFunction<String, byte[], byte[]> change) {
        byKey.replaceAll((key, bytes) -> {
            var entries = entries(bytes);
            entries.replaceAll(change);
            return jar(entries);
        });
    }

    void add(String name, byte[] content) {
        byKey.replaceAll((key, bytes) -> {
            var entries = entries(bytes);
            entries.put(name, content);
            return jar(entries);
        });
    }

    private static Map<String, byte[]> entries(byte[] jar) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return entries;
    }

    private static byte[] jar(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
