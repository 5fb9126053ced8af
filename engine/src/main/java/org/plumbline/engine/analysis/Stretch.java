package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Totals one after another of which the same is true. */
record Stretch(GradedTotal from, GradedTotal to) {
    /** The longest ones in a row of rising totals. */
    static List<Stretch> all(List<GradedTotal> row, Predicate<GradedTotal> what) {
        var all = new ArrayList<Stretch>();
        for (var i = 0; i < row.size(); i++) {
            if (what.test(row.get(i))) {
                var from = i;
                while (i + 1 < row.size() && what.test(row.get(i + 1))) {
                    i++;
                }
                all.add(new Stretch(row.get(from), row.get(i)));
            }
        }
        return all;
    }

    String first() {
        return from.total().toPlainString();
    }

    String last() {
        return to.total().toPlainString();
    }
}
