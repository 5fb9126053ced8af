package org.plumbline.engine.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds which of many things fail where that is only said of all of them together. */
final class Bisection {
    private Bisection() {}

    /** The ones that fail by themselves, found by halves; where only more of them together fail, the first of those. */
    static <T> List<T> among(List<T> all, Predicate<List<T>> fails) {
        if (all.size() < 2) {
            return all;
        }
        var found = new ArrayList<T>();
        for (var half : List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
            if (fails.test(half)) {
                found.addAll(among(half, fails));
            }
        }
        return found.isEmpty() ? all.subList(0, 1) : found;
    }
}
