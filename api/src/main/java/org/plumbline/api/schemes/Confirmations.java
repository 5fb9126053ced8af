package org.plumbline.api.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;

/** The approver's reasons for what the check of a draft warns of, by the ids of the warnings. */
record Confirmations(Map<String, String> reasons) {
    static final String FIELD = "confirmed";

    Confirmations {
        reasons = Map.copyOf(reasons);
    }

    /** Each warning that has no reason, and each reason that belongs to none. */
    List<Problem> against(List<DraftFinding> warnings) {
        var problems = new ArrayList<Problem>();
        for (var warning : warnings) {
            if (!reasons.containsKey(id(warning))) {
                var place = warning.line() == 0 ? warning.file() : warning.file() + ":" + warning.line();
                problems.add(at(id(warning), new DraftProblem.NotConfirmed(place, warning.message())));
            }
        }
        var known = warnings.stream().map(Confirmations::id).collect(Collectors.toSet());
        reasons.keySet().stream()
                .sorted()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(at(id, new DraftProblem.NoSuchWarning(id))));
        return problems;
    }

    /** The warnings, each with its reason; every one has one. */
    List<Confirmed> of(List<DraftFinding> warnings) {
        return warnings.stream()
                .map(warning -> Confirmed.of(warning, Objects.requireNonNull(reasons.get(id(warning)))))
                .toList();
    }

    private static Problem at(String id, Statement statement) {
        return Problem.at(FIELD + "." + id, statement);
    }

    private static String id(DraftFinding warning) {
        return String.valueOf(warning.id());
    }
}
