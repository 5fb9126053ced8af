package org.plumbline.engine.problem;

/** One thing wrong with a scheme's files: where, in which rule (empty outside of rules), and what. */
public record Flaw(Place place, String rule, Message message) {
    /** {@code file:line:column: error[code]: sentence}, then the rule's name. */
    public String in(Language language) {
        var line = place + ": error[" + message.code() + "]: " + message.in(language);
        return rule.isEmpty() ? line : line + System.lineSeparator() + "  " + inRule(language);
    }

    private String inRule(Language language) {
        return new FileProblem.InRule(rule).message().in(language);
    }
}
