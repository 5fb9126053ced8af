package org.plumbline.api.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.engine.seal.RecordKind;

/** Some of the kept records of a kind: those that have all the given values; without any, all of them. */
public record Selection(RecordKind kind, Map<String, String> values) {
    /** Keeps those values, in the order of {@link #names}, that records of the kind have. */
    public Selection {
        var known = new LinkedHashMap<String, String>();
        for (var name : names(kind)) {
            var value = values.get(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        values = known;
    }

    /** The names of values that records of a kind may be selected by, as callers and columns have them. */
    public static List<String> names(RecordKind kind) {
        return new Table(kind).selectable();
    }

    /** A condition in SQL, with a parameter for each value under its name. */
    String condition() {
        return values.isEmpty()
                ? "true"
                : values.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(" and "));
    }
}
