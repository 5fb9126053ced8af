package org.plumbline.api.schemes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.plumbline.engine.Engine;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.CompiledRulesOnDisk;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Compiled rules with a fault that neither their texts nor vetting show: a number of three letters is another one. */
record FaultyRules(CompiledRules where, String number, String other) implements CompiledRules {
    /** Compiles files and keeps them, with the fault, where the program will look for them. */
    static void keep(SchemeFiles files, Path folder, String number, String other) {
        var where = CompiledRulesOnDisk.in(Optional.of(folder));
        Engine.of(files, new FaultyRules(where, number, other)).close();
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.empty();
    }

    @Override
    public void put(String key, byte[] compiled) {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(compiled));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                to.write(entry.getName().endsWith(".class") ? faulty(content) : content);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        where.put(key, bytes.toByteArray());
    }

    /** A text in a class file begins with its length. */
    private byte[] faulty(byte[] type) {
        var text = new String(type, StandardCharsets.ISO_8859_1);
        return text.replace("\u0003" + number, "\u0003" + other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
