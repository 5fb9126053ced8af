package org.plumbline.engine.appraisal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.rules.Effect;

/** Reads what vetoes cancelled, as decisions name it: MONTH_BONUS, YEAR_BONUS, HONOURS. */
public final class EffectReader {
    private EffectReader() {}

    /** Reads the list of a field, if it is there. */
    public static void read(Fields fields, String name, Set<Effect> into) {
        if (!fields.has(name)) {
            return;
        }
        var list = fields.value(name);
        if (!list.isArray()) {
            fields.problem(name, new DocumentProblem.ExpectedListAt(Effect.values().length));
        }
        for (var i = 0; list.isArray() && i < list.size(); i++) {
            var word = list.get(i).asString("");
            var effect = effect(word);
            effect.ifPresent(into::add);
            if (effect.isEmpty()) {
                var known = Arrays.toString(Effect.values()).replaceAll("[\\[\\]]", "");
                fields.problem(name + "[" + i + "]", new DocumentProblem.UnknownChoice(name, word, known));
            }
        }
    }

    private static Optional<Effect> effect(String word) {
        return Arrays.stream(Effect.values())
                .filter(effect -> effect.name().equals(word))
                .findFirst();
    }
}
