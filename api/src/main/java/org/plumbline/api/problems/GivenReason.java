package org.plumbline.api.problems;

import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import tools.jackson.databind.JsonNode;

/** The words in which somebody says why; they are kept. */
public final class GivenReason {
    private static final int LONGEST = 500;

    private GivenReason() {}

    /** Reads a reason without the spaces around it; what is wrong with it is added to {@code problems}. */
    public static String read(JsonNode written, String path, List<Problem> problems) {
        var reason = written.asString("").strip();
        if (reason.isEmpty() || reason.length() > LONGEST || reason.codePoints().anyMatch(GivenReason::isOdd)) {
            problems.add(Problem.at(path, new DocumentProblem.OddText(LONGEST)));
        }
        return reason;
    }

    /** Half of a pair of code units is no character, and no bytes stand for it. */
    private static boolean isOdd(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
