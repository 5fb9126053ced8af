package org.plumbline.engine.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The entries of one map of scheme.yaml, each a section of its own that is known by its code. */
record Sections(Entries entries) {
    /** A section known by its code. */
    record Named(String code, Section section) {}

    /** What each of them says, in the order of the file. */
    <T> Map<String, T> each(Function<Named, T> read) {
        var map = new LinkedHashMap<String, T>();
        entries.all().forEach((code, entry) -> {
            if (Code.isOdd(code)) {
                entries.flaw(entry.key(), new SchemeProblem.OddCode(code).message());
            }
            map.put(code, read.apply(new Named(code, new Section(entries.within(entry.value(), code)))));
        });
        return map;
    }
}
