package org.plumbline.api.keeping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.problems.GivenReason;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The kept one whose place is taken, and why. */
public record Supersedes(UUID id, String reason) {
    private static final String SUPERSEDES = "supersedes";
    private static final String REASON = "reason";

    /** Takes the field {@code supersedes} out of a document; in it the id is called as the kind is. */
    public static @Nullable Supersedes take(JsonNode document, RecordKind kind, List<Problem> problems) {
        if (!(document instanceof ObjectNode object) || !object.hasNonNull(SUPERSEDES)) {
            return null;
        }
        var named = object.remove(SUPERSEDES);
        if (!named.isObject()) {
            problems.add(Problem.at(SUPERSEDES, new DocumentProblem.ExpectedObject()));
            return null;
        }
        var fields = List.of(kind.code(), REASON);
        for (var name : named.propertyNames()) {
            if (!fields.contains(name)) {
                var message = new DocumentProblem.UnknownField(name).message().maybe(name, fields);
                problems.add(new Problem(SUPERSEDES + "." + name, message));
            }
        }
        var reason = GivenReason.read(named.path(REASON), SUPERSEDES + "." + REASON, problems);
        var id = id(named.path(kind.code()).asString(""));
        if (id.isEmpty()) {
            problems.add(Problem.at(path(kind), KeepingProblem.oddId(kind)));
        }
        return id.map(known -> new Supersedes(known, reason)).orElse(null);
    }

    /** Where the id is named. */
    static String path(RecordKind kind) {
        return SUPERSEDES + "." + kind.code();
    }

    /** The id that a text is; empty for any other text. */
    public static Optional<UUID> id(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
