package org.plumbline.engine.scheme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scheme.Scheme.CompensationRange;
import org.plumbline.engine.scheme.Scheme.PayItem;
import org.plumbline.engine.scheme.Sections.Named;
import org.plumbline.rules.Effect;

/** Reads what scheme.yaml says of pay. */
final class PayReader {
    private static final Choices<Effect> EFFECTS =
            new Choices<>(Arrays.stream(Effect.values()).map(Effect::name).toList(), PayReader::effect);

    private PayReader() {}

    static PayItem item(Named named) {
        var section = named.section().only("zh", "en", "cancelledBy");
        var written = section.has("cancelledBy") ? section.list("cancelledBy") : List.<String>of();
        var effects = EnumSet.noneOf(Effect.class);
        effects.addAll(section.meanings("cancelledBy", written, EFFECTS));
        return new PayItem(named.code(), section.title(), effects);
    }

    private static Optional<Effect> effect(String word) {
        return Arrays.stream(Effect.values())
                .filter(effect -> effect.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Needed only where something is paid. */
    static @Nullable CompensationRange compensation(Section top) {
        if (!top.has("compensation") && !top.has("pay")) {
            return null;
        }
        var section = top.section("compensation").only("base", "floating");
        return new CompensationRange(section.range("base"), section.range("floating"));
    }
}
