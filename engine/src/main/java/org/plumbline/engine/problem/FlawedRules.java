package org.plumbline.engine.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Rule files that must not judge anyone, with all that is wrong with them. */
public final class FlawedRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    /** Keeps the flaws by place. */
    public FlawedRules(List<Flaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.in(Language.EN)).collect(Collectors.joining("; ")));
        this.flaws = flaws.stream()
                .sorted(Comparator.comparing(Flaw::place))
                .distinct()
                .toList();
    }

    /** All that is wrong, by file, line and column. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
