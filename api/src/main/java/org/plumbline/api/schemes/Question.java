package org.plumbline.api.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.rules.Period;

/** Which rules are asked: of a scheme, those of a period or, where it is named, of a fingerprint; and what is wrong so far. */
public record Question(String scheme, Period period, List<Problem> problems, Optional<String> fingerprint) {
    /** Whether its period could be read. */
    boolean hasPeriod() {
        return problems.stream().noneMatch(problem -> problem.path().equals("period"));
    }

    /** Refuses it for what no version says, with everything that was wrong before. */
    Refused refused(Problem problem) {
        var all = new ArrayList<>(problems);
        all.removeIf(known -> known.path().equals(problem.path()));
        all.add(problem);
        return new Refused(all);
    }
}
