package org.plumbline.engine.rulefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rulefile.Vocabulary.FactType;

/** The names that a rule gives to the facts of its condition. */
final class Bindings {
    private static final Pattern NAME = Pattern.compile("\\$[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_]{0,30}");

    private final Cursor cursor;
    private final Set<String> given = new HashSet<>();
    private final Map<String, FactType> facts = new HashMap<>();

    Bindings(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A name for the fact that follows; Drools would mistake some words for its own, so all begin with a dollar. */
    String read() {
        var token = cursor.next();
        cursor.next();
        var name = token.text();
        if (!NAME.matcher(name).matches()) {
            var message = new ConditionProblem.OddName(name).message();
            cursor.flaw(token, NAME.matcher("$" + name).matches() ? message.meaning("$" + name) : message);
        } else if (!given.add(name)) {
            cursor.flaw(token, new ConditionProblem.NamedTwice(name));
        }
        return name;
    }

    void bind(String name, FactType fact) {
        facts.put(name, fact);
    }

    /** What a name stands for; null for one that stands for nothing. */
    @Nullable
    FactType fact(String name) {
        return facts.get(name);
    }

    Set<String> names() {
        return facts.keySet();
    }
}
