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

/** One person's appraisal as it was asked for; pay is not reckoned where no compensation is given. */
public record Appraisal(
        String scheme,
        Appraisee appraisee,
        Map<String, Measured> measurements,
        List<Event> events,
        History history,
        @Nullable Compensation compensation) {
    /** Keeps copies in the same order. */
    public Appraisal {
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        events = List.copyOf(events);
    }
}
