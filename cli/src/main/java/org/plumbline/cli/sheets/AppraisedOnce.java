package org.plumbline.cli.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.problem.Problem;

/** Whom the appraisals of one run were of: a person is appraised once for a period. */
public final class AppraisedOnce {
    private final Map<String, String> before = new HashMap<>();

    /** The reading; with a problem where that person was appraised for that period before. */
    public Reading once(String where, Reading reading) {
        var appraisal = reading.appraisal();
        var appraisee = appraisal.appraisee();
        var key = String.join("\n", appraisal.scheme(), appraisee.period().toString(), appraisee.id());
        if (!reading.problems().isEmpty()) {
            return reading;
        }
        var first = before.putIfAbsent(key, where);
        return first == null
                ? reading
                : new Reading(
                        appraisal,
                        List.of(Problem.at(
                                "appraisee.id",
                                new AppraisalProblem.AppraisedTwice(appraisee.id(), appraisee.period(), first))));
    }
}
