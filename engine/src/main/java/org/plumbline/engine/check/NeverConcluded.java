package org.plumbline.engine.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression.Word;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Says;
import org.plumbline.rules.Term;

/** What scheme.yaml announces and no rule ever gives: awards, follow-ups, kinds of adjustment. */
final class NeverConcluded {
    private static final Map<Term, String> SECTIONS = Collections.unmodifiableMap(
            new TreeMap<>(Map.of(Term.AWARD, "awards", Term.FOLLOW_UP, "followUps", Term.ADJUSTMENT, "adjustments")));

    private NeverConcluded() {}

    static List<Flaw> of(Scheme scheme, List<Rule> rules) {
        var flaws = new ArrayList<Flaw>();
        SECTIONS.forEach((term, section) -> {
            var given = given(term, rules);
            scheme.codes(term).stream()
                    .filter(code -> !given.contains(code))
                    .map(code -> new VocabularyProblem.NeverConcluded(section, code).message())
                    .forEach(message -> flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message)));
        });
        return flaws;
    }

    private static Set<Object> given(Term term, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.conclusions().stream())
                .flatMap(conclusion -> conclusion.words().stream())
                .flatMap(word -> said(term, word))
                .collect(Collectors.toSet());
    }

    private static Stream<Object> said(Term term, Word word) {
        var parameters = word.method().getParameters();
        return IntStream.range(0, word.arguments().size())
                .filter(i -> {
                    var says = parameters[Math.min(i, parameters.length - 1)].getAnnotation(Says.class);
                    return says != null && says.value() == term;
                })
                .mapToObj(word.arguments()::get);
    }
}
