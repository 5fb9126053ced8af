package org.plumbline.cli.compare;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.engine.compare.Move;

/** What people are called in what is shown: by their ids, or by numbers that stand for these. */
final class People {
    private final boolean named;
    private final Map<String, String> numbers = new HashMap<>();

    private People(boolean named) {
        this.named = named;
    }

    static People named() {
        return new People(true);
    }

    /** Numbers in the order in which people are first shown: they say nothing of anybody's id. */
    static People numbered() {
        return new People(false);
    }

    String of(Move move) {
        var id = move.appraisee().id();
        return named ? id : numbers.computeIfAbsent(id, any -> "#" + (numbers.size() + 1));
    }
}
