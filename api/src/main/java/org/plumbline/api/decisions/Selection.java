package org.plumbline.api.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some of the kept decisions: those that have all the given values; without any, all of them. */
public record Selection(
        @Nullable String scheme,
        @Nullable String period,
        @Nullable String department,
        @Nullable String appraisee,
        @Nullable String grade) {
    /** The names of the values, as callers and columns have them. */
    public static final List<String> NAMES = List.of("scheme", "period", "department", "appraisee", "grade");

    /** The values that are given, by name. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "scheme", scheme);
        put(values, "period", period);
        put(values, "department", department);
        put(values, "appraisee", appraisee);
        put(values, "grade", grade);
        return values;
    }

    /** The selection with these values by name. */
    public static Selection of(Map<String, String> values) {
        return new Selection(
                values.get("scheme"),
                values.get("period"),
                values.get("department"),
                values.get("appraisee"),
                values.get("grade"));
    }

    /** A condition in SQL, with a parameter for each value under its name. */
    String condition() {
        var conditions = new ArrayList<String>();
        for (var name : values().keySet()) {
            conditions.add(name + " = :" + name);
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
