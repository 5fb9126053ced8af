package org.plumbline.engine.drools;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.plumbline.engine.drools.Violation.Forbidden;

/**
 * Looks at compiled rules before any of them is loaded: a second wall behind the reader of rule files.
 *
 * <p>What the compiler makes of honest rules is known, kind of class by kind of class; anything else is refused.
 */
public final class ClassVetting {
    private final Map<String, byte[]> classes;
    private final Map<String, String> ruleOf = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();
    private final Map<ClassKind, Map<String, Boolean>> met = new EnumMap<>(ClassKind.class);
    private final List<Found> found = new ArrayList<>();

    private record Found(String type, Forbidden kind) {}

    private ClassVetting(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Everything in compiled classes that no rule needs; they are by their names, such as {@code veto/Rules…}. */
    public static List<Violation> violations(Map<String, byte[]> classes) {
        var vetting = new ClassVetting(classes);
        classes.forEach(vetting::look);
        vetting.circles();
        return vetting.found.stream()
                .map(each -> new Violation(vetting.ruleOf.getOrDefault(each.type(), ""), each.kind()))
                .distinct()
                .toList();
    }

    boolean holds(String type) {
        return classes.containsKey(type);
    }

    /** Whether such an element may be in a class of such a kind; reckoned once. */
    boolean met(ClassKind kind, String element, Predicate<String> allowed) {
        return met.computeIfAbsent(kind, any -> new HashMap<>()).computeIfAbsent(element, allowed::test);
    }

    /** A class refused, for one reason once. */
    void violation(String type, Forbidden kind) {
        found.add(new Found(type, kind));
    }

    void belongs(String type, String rule) {
        ruleOf.put(type, rule);
    }

    void calls(String from, String to) {
        calls.computeIfAbsent(from, any -> new HashSet<>()).add(to);
    }

    private void look(String name, byte[] bytes) {
        var kind = ClassKind.of(name);
        if (kind.isEmpty()) {
            violation(name, Forbidden.FOREIGN);
            return;
        }
        try {
            var inspection = new ClassInspection(this, name, kind.get());
            new ClassReader(bytes).accept(inspection, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException unreadable) {
            // A class file that is broken, or newer than the library knows.
            violation(name, Forbidden.FOREIGN);
        }
    }

    /** Methods that call one another in a circle never end. */
    private void circles() {
        var done = new HashSet<String>();
        for (var method : calls.keySet()) {
            if (returns(method, new HashSet<>(), done)) {
                violation(method.substring(0, method.indexOf('.')), Forbidden.ENDLESS);
            }
        }
    }

    /** No path is long: the compiler's own methods call at most three deep, and a longer one is refused as well. */
    private boolean returns(String method, Set<String> path, Set<String> done) {
        if (!path.add(method) || path.size() > MethodInspection.DEEPEST) {
            return true;
        }
        if (!done.contains(method)) {
            for (var next : calls.getOrDefault(method, Set.of())) {
                if (returns(next, path, done)) {
                    return true;
                }
            }
            done.add(method);
        }
        path.remove(method);
        return false;
    }
}
