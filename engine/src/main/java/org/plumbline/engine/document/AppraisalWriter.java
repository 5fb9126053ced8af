package org.plumbline.engine.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;
import org.plumbline.rules.Exact;
import org.plumbline.rules.History;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes an appraisal in one order: measurements and events by name, earlier results by period; absent is not written. */
final class AppraisalWriter {
    private static final int USUAL_LENGTH = 2048;

    private final JsonGenerator json;

    private AppraisalWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(JsonMapper mapper, Appraisal appraisal) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var json = mapper.createGenerator(bytes)) {
            new AppraisalWriter(json).appraisal(appraisal);
        }
        return bytes.toByteArray();
    }

    private void appraisal(Appraisal appraisal) {
        json.writeStartObject();
        json.writeStringProperty("scheme", appraisal.scheme());
        appraisee(appraisal.appraisee());
        json.writeStringProperty("period", appraisal.appraisee().period().toString());
        json.writeObjectPropertyStart("measurements");
        new TreeMap<>(appraisal.measurements()).forEach(this::measurement);
        json.writeEndObject();
        events("events", appraisal.events());
        events("earlierEvents", appraisal.earlierEvents());
        history(appraisal.history());
        if (appraisal.compensation() != null) {
            compensation(appraisal.compensation());
        }
        json.writeEndObject();
    }

    private void history(History history) {
        json.writeArrayPropertyStart("history");
        history.results().stream()
                .sorted(Comparator.comparing(
                                (EarlierResult result) -> result.period().toString())
                        .thenComparing(EarlierResult::toString))
                .forEach(this::result);
        json.writeEndArray();
    }

    private void compensation(Compensation compensation) {
        json.writeObjectPropertyStart("compensation");
        number("base", compensation.base());
        number("floating", compensation.floating());
        compensation.floor().ifPresent(floor -> number("floor", floor));
        json.writeEndObject();
    }

    private void events(String name, List<Event> events) {
        json.writeArrayPropertyStart(name);
        events.stream()
                .sorted(Comparator.comparing(Event::id)
                        .thenComparing(Event::kind)
                        .thenComparing(Event::toString))
                .forEach(this::event);
        json.writeEndArray();
    }

    private void appraisee(Appraisee appraisee) {
        json.writeObjectPropertyStart("appraisee");
        json.writeStringProperty("id", appraisee.id());
        given("post", appraisee.post());
        given("department", appraisee.department());
        json.writeEndObject();
    }

    private void measurement(String indicator, Measured measured) {
        json.writeObjectPropertyStart(indicator);
        if (measured instanceof Measured.Rate rate) {
            json.writeNumberProperty("count", rate.count());
            json.writeNumberProperty("of", rate.of());
        } else if (measured instanceof Measured.Value value) {
            number("value", value.value());
            if (value.sample() != Measured.UNKNOWN) {
                json.writeNumberProperty("sample", value.sample());
            }
        }
        given("source", measured.source());
        json.writeEndObject();
    }

    private void event(Event event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("kind", event.kind());
        json.writeStringProperty("role", event.role());
        json.writeStringProperty("status", event.status().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("occurred", event.occurred().toString());
        if (event.severity() != 0) {
            json.writeNumberProperty("severity", event.severity());
        }
        if (event.amount().signum() != 0) {
            number("amount", event.amount());
        }
        given("cause", event.cause());
        day("due", event.due());
        day("done", event.done());
        if (event.minutesToEscalation() != Event.ENDLESS) {
            json.writeNumberProperty("minutesToEscalation", event.minutesToEscalation());
        }
        json.writeEndObject();
    }

    private void result(EarlierResult result) {
        json.writeStartObject();
        json.writeStringProperty("period", result.period().toString());
        number("total", result.total());
        given("grade", result.grade());
        json.writeObjectPropertyStart("measurements");
        new TreeMap<>(result.measurements()).forEach(this::number);
        json.writeEndObject();
        if (!result.cancelled().isEmpty()) {
            cancelled(result.cancelled());
        }
        json.writeEndObject();
    }

    /** As one veto, whose rule is the earlier decision's to name. */
    private void cancelled(Set<Effect> cancelled) {
        json.writeArrayPropertyStart("vetoes");
        json.writeStartObject();
        json.writeArrayPropertyStart("cancels");
        cancelled.forEach(effect -> json.writeString(effect.name()));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void given(String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private void day(String name, LocalDate day) {
        if (!day.equals(Event.NEVER)) {
            json.writeStringProperty(name, day.toString());
        }
    }

    private void number(String name, BigDecimal number) {
        json.writeName(name);
        json.writeNumber(Exact.plain(number));
    }
}
