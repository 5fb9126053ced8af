package org.plumbline.engine.appraisal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;

/**
 * The appraisal of a person or a unit as it was asked for; pay is not reckoned where no compensation is given.
 *
 * <p>The earlier events, from before the period, are not judged: they show which events are repeats (D-44).
 */
public record Appraisal(
        String scheme,
        Appraisee appraisee,
        Map<String, Measured> measurements,
        List<Event> events,
        List<Event> earlierEvents,
        History history,
        @Nullable Compensation compensation) {
    /** An appraisal without earlier events. */
    public Appraisal(
            String scheme,
            Appraisee appraisee,
            Map<String, Measured> measurements,
            List<Event> events,
            History history,
            @Nullable Compensation compensation) {
        this(scheme, appraisee, measurements, events, List.of(), history, compensation);
    }

    /** Keeps copies in the same order. */
    public Appraisal {
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        events = List.copyOf(events);
        earlierEvents = List.copyOf(earlierEvents);
    }
}
