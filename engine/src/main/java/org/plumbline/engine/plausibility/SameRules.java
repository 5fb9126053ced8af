package org.plumbline.engine.plausibility;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;

/** Rules that ask and conclude the same, word for word, under two names: one was pasted and not changed. */
final class SameRules {
    private SameRules() {}

    static List<Flaw> of(WrittenScheme written) {
        var first = new HashMap<String, Rule>();
        return written.rules().stream()
                .flatMap(rule -> Stream.ofNullable(first.putIfAbsent(said(rule), rule))
                        .map(before ->
                                new Flaw(rule.place(), rule.name(), new PastedDoubt.SameRule(before.name()).message())))
                .toList();
    }

    private static String said(Rule rule) {
        var conclusions = rule.conclusions().stream()
                .flatMap(expression -> expression.words().stream())
                .map(word -> word.method().getName() + word.arguments())
                .sorted()
                .collect(Collectors.joining(" "));
        return rule.patterns().stream()
                        .map(pattern -> pattern.name() + " : " + pattern)
                        .collect(Collectors.joining(" "))
                + " then " + conclusions;
    }
}
