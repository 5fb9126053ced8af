package org.plumbline.engine.appraisal;

import java.util.List;
import org.plumbline.engine.problem.Problem;

/** An appraisal as far as it could be read, and what could not; what could not be read stands in as empty or 0. */
public record Reading(Appraisal appraisal, List<Problem> problems) {
    /** Keeps a copy. */
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether nothing at this path could be read. */
    boolean spoiledAsAWhole(String path) {
        return problems.stream().anyMatch(problem -> problem.path().equals(path));
    }

    /** Whether something at this path, or within it, could not be read. */
    public boolean spoiled(String path) {
        for (var problem : problems) {
            var where = problem.path();
            if (where.startsWith(path)
                    && (where.length() == path.length()
                            || where.charAt(path.length()) == '.'
                            || where.charAt(path.length()) == '[')) {
                return true;
            }
        }
        return false;
    }
}
