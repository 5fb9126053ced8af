package org.plumbline.api.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to be decided and kept: an appraisal and, where it takes another decision's place, which and why. */
record Request(Reading reading, @Nullable Supersedes supersedes) {
    private static final String SUPERSEDES = "supersedes";
    private static final List<String> FIELDS = List.of("decision", "reason");
    private static final int LONGEST_REASON = 500;

    /** The decision whose place is taken, and why. */
    record Supersedes(UUID decision, String reason) {}

    /** Reads an appraisal with the field {@code supersedes} beside its own. */
    static Request read(JsonNode document) {
        if (!(document instanceof ObjectNode object) || !object.hasNonNull(SUPERSEDES)) {
            return new Request(AppraisalReader.read(document), null);
        }
        var problems = new ArrayList<Problem>();
        var supersedes = supersedes(object.remove(SUPERSEDES), problems);
        var reading = AppraisalReader.read(object);
        problems.addAll(0, reading.problems());
        return new Request(new Reading(reading.appraisal(), problems), supersedes);
    }

    private static @Nullable Supersedes supersedes(JsonNode named, List<Problem> problems) {
        if (!named.isObject()) {
            problems.add(Problem.at(SUPERSEDES, "expected-object"));
            return null;
        }
        for (var name : named.propertyNames()) {
            if (!FIELDS.contains(name)) {
                var message = Message.of("unknown-field", name).maybe(name, FIELDS);
                problems.add(new Problem(SUPERSEDES + "." + name, message));
            }
        }
        var reason = named.path("reason").asString("").strip();
        if (reason.isEmpty()
                || reason.length() > LONGEST_REASON
                || reason.codePoints().anyMatch(Request::isOdd)) {
            problems.add(Problem.at(SUPERSEDES + ".reason", "odd-text", LONGEST_REASON));
        }
        var decision = id(named.path("decision").asString(""));
        if (decision.isEmpty()) {
            problems.add(Problem.at(SUPERSEDES + ".decision", "odd-decision"));
        }
        return decision.map(id -> new Supersedes(id, reason)).orElse(null);
    }

    private static boolean isOdd(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** The id that a text is; empty for any other text. */
    static Optional<UUID> id(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
