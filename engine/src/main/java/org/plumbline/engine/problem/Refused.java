package org.plumbline.engine.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An appraisal that cannot be judged, with all that is wrong with it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Keeps a copy of the problems. */
    public Refused(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Language.EN)).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
