package org.plumbline.engine.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;

/** Class files as they lie in the jar. */
final class ClassFiles {
    private static final int CLASS_ENTRY = 7;

    private ClassFiles() {}

    /** Those of some classes and of all that they name in the packages of these, by name: no list is kept by hand. */
    static Collection<byte[]> reachedFrom(Class<?>... roots) {
        var packages = Arrays.stream(roots)
                .map(root -> path(root.getPackageName()) + "/")
                .toList();
        return reachedFrom(name -> packages.contains(name.substring(0, name.lastIndexOf('/') + 1)), roots);
    }

    /** Those of some classes and of all such that they name, by name. */
    static Collection<byte[]> reachedFrom(Predicate<String> which, Class<?>... roots) {
        var open = new ArrayDeque<String>();
        for (var root : roots) {
            open.add(path(root.getName()));
        }
        var found = new TreeMap<String, byte[]>();
        while (!open.isEmpty()) {
            var name = open.remove();
            if (which.test(name) && !found.containsKey(name)) {
                var bytes = read("/" + name + ".class");
                found.put(name, bytes);
                open.addAll(named(bytes));
            }
        }
        return found.values();
    }

    private static String path(String name) {
        return name.replace('.', '/');
    }

    static byte[] read(String resource) {
        try (var stream = ClassFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The classes that a class names. */
    private static Set<String> named(byte[] bytes) {
        var reader = new ClassReader(bytes);
        var buffer = new char[reader.getMaxStringLength()];
        var named = new TreeSet<String>();
        for (var item = 1; item < reader.getItemCount(); item++) {
            var at = reader.getItem(item);
            if (at > 0 && reader.readByte(at - 1) == CLASS_ENTRY) {
                // An array is named with what it is of: [Lorg/…;
                named.add(reader.readUTF8(at, buffer).replaceAll("^\\[+L?|;$", ""));
            }
        }
        return named;
    }
}
