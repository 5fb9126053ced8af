package org.plumbline.engine.drools;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of classes that rules are compiled to, each known by its name and with a list of what it may be made of. */
enum ClassKind {
    /** One condition or the conclusions of one rule. */
    LAMBDA("[a-z_]+/P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}"),
    /** Rules put together, one method each. */
    RULES("[a-z_]+/Rules[0-9A-F]{32}RuleMethods\\d+"),
    /** All rules of a file. */
    PACKAGE("[a-z_]+/Rules[0-9A-F]{32}"),
    /** Names and order of the properties of facts. */
    METADATA("[a-z_]+/DomainClassesMetadata[0-9A-F]{32}(\\$org_plumbline_rules_\\w+)?"),
    /** All files. */
    MODEL("org/drools/project/model/ProjectModel_\\w+");

    /** The resource that lists what each kind may be made of. */
    static final String ALLOWED_ELEMENTS = "/org/plumbline/engine/drools/allowed.txt";

    private static final String OPCODE = "op ";
    private static final Map<ClassKind, Set<String>> ALLOWED = read();

    private final Pattern name;
    private final BitSet opcodes = new BitSet();

    ClassKind(String name) {
        this.name = Pattern.compile(name);
    }

    /** The kind of a class by its name; empty for one that rules are never compiled to. */
    static Optional<ClassKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name.matcher(name).matches())
                .findFirst();
    }

    boolean allows(String element) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(element);
    }

    boolean allows(int opcode) {
        return opcodes.get(opcode);
    }

    private static Map<ClassKind, Set<String>> read() {
        var allowed = new EnumMap<ClassKind, Set<String>>(ClassKind.class);
        Set<String> elements = new HashSet<>();
        var kind = MODEL;
        for (var line : new String(ClassFiles.read(ALLOWED_ELEMENTS), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("[")) {
                elements = new HashSet<>();
                kind = valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                allowed.put(kind, elements);
            } else if (line.startsWith(OPCODE)) {
                kind.opcodes.set(Integer.parseInt(line.substring(OPCODE.length())));
            } else {
                elements.add(line);
            }
        }
        allowed.replaceAll((each, found) -> Set.copyOf(found));
        return Collections.unmodifiableMap(allowed);
    }
}
