package org.plumbline.engine.appraisal;

import org.jspecify.annotations.Nullable;

/** The way to an object of a document; spelt out only for a problem: most objects are right. */
record FieldPath(@Nullable FieldPath before, String name, int entry) {
    static final int NO_ENTRY = -1;

    String path() {
        var start = before == null ? "" : before.path();
        var path = start.isEmpty() || name.isEmpty() ? start + name : start + "." + name;
        return entry == NO_ENTRY ? path : path + "[" + entry + "]";
    }
}
