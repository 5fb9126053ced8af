package org.plumbline.engine.analysis;

import java.util.Locale;
import org.plumbline.rules.Event;

/** Facts in a counter-example, in the words of an appraisal. */
final class EventText {
    private EventText() {}

    static String of(Event event) {
        var shown =
                event.kind() + " " + event.role() + " " + event.status().name().toLowerCase(Locale.ROOT);
        if (event.severity() > 0) {
            shown += " severity " + event.severity();
        }
        return event.amount().signum() > 0 ? shown + " amount " + event.amount().toPlainString() : shown;
    }
}
