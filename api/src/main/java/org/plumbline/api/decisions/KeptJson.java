package org.plumbline.api.decisions;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import tools.jackson.core.JsonGenerator;

/** A kept decision as callers see it: what is known of it, and its canonical bytes untouched. */
final class KeptJson {
    private static final int AROUND = 512;

    private KeptJson() {}

    /** A line of NDJSON, with the status that a call of its own would have had. */
    static byte[] line(Keeping.Answered answered) {
        return write(answered.kept(), answered.before(), Optional.empty(), false, answered.created() ? 201 : 200);
    }

    static byte[] answer(Keeping.Answered answered) {
        return write(answered.kept(), answered.before(), Optional.empty(), false, 0);
    }

    /** All that is kept: the appraisal too, and the decision that took this one's place. */
    static byte[] whole(Kept kept, Optional<Kept> before, Optional<UUID> successor) {
        return write(kept, before, successor, true, 0);
    }

    private static byte[] write(Kept kept, Optional<Kept> before, Optional<UUID> successor, boolean whole, int status) {
        var bytes = new ByteArrayOutputStream(AROUND + kept.decision().length());
        try (var json = Documents.json().createGenerator(bytes)) {
            json.writeStartObject();
            if (status != 0) {
                json.writeNumberProperty("status", status);
            }
            json.writeStringProperty("id", kept.id().toString());
            json.writeNumberProperty("version", kept.version());
            json.writeStringProperty("decidedAt", kept.decidedAt().toString());
            json.writeStringProperty("decidedBy", kept.decidedBy());
            if (kept.supersedes() != null) {
                json.writeObjectPropertyStart("supersedes");
                json.writeStringProperty("decision", kept.supersedes().toString());
                json.writeStringProperty("reason", kept.reason());
                json.writeEndObject();
            }
            before.ifPresent(earlier -> difference(json, earlier, kept));
            successor.ifPresent(later -> json.writeStringProperty("supersededBy", later.toString()));
            if (whole) {
                raw(json, "appraisal", kept.appraisal());
            }
            raw(json, "decision", kept.decision());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void raw(JsonGenerator json, String name, Canonical value) {
        json.writeName(name);
        json.writeRawValue(value.toString());
    }

    /** What is paid more (or, below 0, less) than by the decision before, item by item. */
    private static void difference(JsonGenerator json, Kept before, Kept kept) {
        var earlier = Documents.decision(before.decision().bytes());
        var now = Documents.decision(kept.decision().bytes());
        json.writeObjectPropertyStart("difference");
        json.writeNumberProperty("total", now.total().subtract(earlier.total()));
        amounts(json, "pay", earlier.pay(), now.pay(), Decision.Pay::item, Decision.Pay::amount);
        amounts(json, "awards", earlier.awards(), now.awards(), Decision.Award::award, Decision.Award::amount);
        json.writeEndObject();
    }

    private static <T> void amounts(
            JsonGenerator json,
            String name,
            List<T> before,
            List<T> now,
            Function<T, String> item,
            Function<T, BigDecimal> amount) {
        Map<String, BigDecimal> differences = new LinkedHashMap<>();
        now.forEach(each -> differences.merge(item.apply(each), amount.apply(each), BigDecimal::add));
        before.forEach(
                each -> differences.merge(item.apply(each), amount.apply(each).negate(), BigDecimal::add));
        json.writeObjectPropertyStart(name);
        differences.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
