package org.plumbline.api.replays;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.api.keeping.Parameters;
import org.plumbline.api.keeping.Selection;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** A selection as callers and the database write it: its values and, where it is not of decisions, its kind. */
final class ReplaySelection {
    private static final String KIND = "kind";
    private static final List<RecordKind> KINDS = List.of(RecordKind.DECISION, RecordKind.SETTLEMENT);

    private ReplaySelection() {}

    /** A selection as it is written. */
    static Map<String, String> written(Selection selection) {
        var values = new LinkedHashMap<String, String>();
        if (selection.kind() != RecordKind.DECISION) {
            values.put(KIND, selection.kind().code());
        }
        values.putAll(selection.values());
        return values;
    }

    /**
     * The selection that a document is.
     *
     * @throws Declined with everything that is wrong with it
     */
    static Selection read(JsonNode document) {
        var problems = new ArrayList<Problem>();
        if (!document.isObject()) {
            problems.add(Problem.at("", new DocumentProblem.ExpectedObject()));
        }
        var selection = new Selection(kind(document.path(KIND), problems), values(document, problems));
        problems.addAll(Parameters.problems(selection.values()));
        if (!problems.isEmpty()) {
            throw new Declined(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new CallProblem.CallNotUnderstood().message(),
                    problems,
                    Map.of());
        }
        return selection;
    }

    private static RecordKind kind(JsonNode named, List<Problem> problems) {
        if (named.isMissingNode()) {
            return RecordKind.DECISION;
        }
        var code = named.asString("");
        return KINDS.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    var codes = KINDS.stream().map(RecordKind::code).toList();
                    problems.add(new Problem(
                            KIND, new CallProblem.OddRecordKind(code).message().maybe(code, codes)));
                    return RecordKind.DECISION;
                });
    }

    private static Map<String, String> values(JsonNode document, List<Problem> problems) {
        var known = Selection.names(kind(document.path(KIND), new ArrayList<>()));
        var values = new TreeMap<String, String>();
        for (var entry : document.properties()) {
            var name = entry.getKey();
            if (name.equals(KIND)) {
                continue;
            }
            if (!known.contains(name)) {
                problems.add(new Problem(
                        name, new DocumentProblem.UnknownField(name).message().maybe(name, known)));
            } else if (!entry.getValue().isString() && !entry.getValue().isIntegralNumber()) {
                problems.add(Problem.at(name, new DocumentProblem.ExpectedTextAt(name)));
            } else {
                values.put(name, entry.getValue().asString());
            }
        }
        return values;
    }
}
