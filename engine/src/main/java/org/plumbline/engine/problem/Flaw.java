package org.plumbline.engine.problem;

import java.util.Collection;

/** One thing wrong with a scheme's files: where, in which rule (empty outside of rules), and what. */
public record Flaw(Place place, String rule, Message message) {
    /** Whether nobody is judged by such files; otherwise it may be meant. */
    public boolean stops() {
        return message.statement().stops();
    }

    /** Whether any of them stops. */
    public static boolean anyStops(Collection<Flaw> flaws) {
        return flaws.stream().anyMatch(Flaw::stops);
    }

    /** What reports call it: {@code error}, or {@code warning}. */
    public String level() {
        return stops() ? "error" : "warning";
    }

    /** {@code file:line:column: error[code]: sentence}, then the rule's name; a warning says that it is one. */
    public String in(Language language) {
        var line = place + ": " + level() + "[" + message.code() + "]: " + message.in(language);
        return rule.isEmpty() ? line : line + System.lineSeparator() + "  " + inRule(language);
    }

    private String inRule(Language language) {
        return new FileProblem.InRule(rule).message().in(language);
    }
}
