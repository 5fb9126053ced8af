package org.plumbline.engine.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Problem;

/** Whom the appraisals of one run or stream were of: a person is appraised once for a period. */
public final class AppraisedOnce {
    private final Map<String, String> before;

    /** Remembers the last appraisals, so many. */
    public AppraisedOnce(int most) {
        this.before = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > most;
            }
        };
    }

    /** The reading; with a problem where that person was appraised for that period before. */
    public Reading once(String where, Reading reading) {
        var appraisal = reading.appraisal();
        var appraisee = appraisal.appraisee();
        if (!reading.problems().isEmpty()) {
            return reading;
        }
        var key = String.join("\n", appraisal.scheme(), appraisee.period().toString(), appraisee.id());
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
