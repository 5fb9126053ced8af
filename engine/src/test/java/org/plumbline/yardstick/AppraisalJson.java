package org.plumbline.yardstick;

import java.util.Locale;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.document.Documents;
import org.plumbline.rules.Event;
import tools.jackson.databind.node.ObjectNode;

/** Writes an appraisal as one line of JSON, leaving out what was not given. */
final class AppraisalJson {
    private AppraisalJson() {}

    static String of(Appraisal appraisal) {
        var document = Documents.json().createObjectNode();
        var appraisee = appraisal.appraisee();
        document.put("scheme", appraisal.scheme());
        unlessEmpty(
                document.putObject("appraisee").put("id", appraisee.id()).put("post", appraisee.post()),
                "department",
                appraisee.department());
        document.put("period", appraisee.period().toString());
        var measurements = document.putObject("measurements");
        appraisal.measurements().forEach((indicator, measured) -> measured(measurements, indicator, measured));
        for (var event : appraisal.events()) {
            event(document.withArray("events").addObject(), event);
        }
        for (var result : appraisal.history().results()) {
            var earlier = document.withArray("history").addObject();
            earlier.put("period", result.period().toString()).put("total", result.total());
            unlessEmpty(earlier, "grade", result.grade());
            for (var effect : result.cancelled()) {
                earlier.withArray("vetoes").addObject().putArray("cancels").add(effect.name());
            }
        }
        var compensation = appraisal.compensation();
        if (compensation != null) {
            var pay = document.putObject("compensation")
                    .put("base", compensation.base())
                    .put("floating", compensation.floating());
            compensation.floor().ifPresent(floor -> pay.put("floor", floor));
        }
        return Documents.json().writeValueAsString(document);
    }

    private static void measured(ObjectNode measurements, String indicator, Measured measured) {
        if (measured instanceof Measured.Value value
                && value.sample() == Measured.UNKNOWN
                && value.source().isEmpty()) {
            measurements.put(indicator, value.value());
            return;
        }
        var given = measurements.putObject(indicator);
        if (measured instanceof Measured.Value value) {
            given.put("value", value.value());
            if (value.sample() != Measured.UNKNOWN) {
                given.put("sample", value.sample());
            }
        } else if (measured instanceof Measured.Rate rate) {
            given.put("count", rate.count()).put("of", rate.of());
        }
        unlessEmpty(given, "source", measured.source());
    }

    private static void event(ObjectNode node, Event event) {
        node.put("id", event.id()).put("kind", event.kind()).put("role", event.role());
        node.put("status", event.status().name().toLowerCase(Locale.ROOT));
        node.put("occurred", event.occurred().toString());
        if (event.severity() != 0) {
            node.put("severity", event.severity());
        }
        if (event.amount().signum() != 0) {
            node.put("amount", event.amount());
        }
    }

    private static void unlessEmpty(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }
}
