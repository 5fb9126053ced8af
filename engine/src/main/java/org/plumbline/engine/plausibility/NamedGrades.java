package org.plumbline.engine.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Grade;
import org.plumbline.rules.Conclusion.Veto;
import org.plumbline.rules.Term;

/** Rules whose name speaks of one grade, and which look at another or give it. */
record NamedGrades(Scheme scheme, Rule rule) {
    /** A grade that the rule is about, and where. */
    private record Held(String grade, Place place) {}

    static List<Flaw> of(WrittenScheme written) {
        return written.rules().stream()
                .flatMap(rule -> new NamedGrades(written.scheme(), rule).flaws())
                .toList();
    }

    private Stream<Flaw> flaws() {
        var named = named();
        return named.isEmpty()
                ? Stream.of()
                : held().filter(held -> !named.contains(held.grade()))
                        .map(held -> new Flaw(
                                held.place(),
                                rule.name(),
                                new NameDoubt.GradeNotAsNamed(titles(named), titles(Set.of(held.grade()))).message()));
    }

    private String titles(Set<String> grades) {
        return grades.stream().map(this::title).collect(Collectors.joining("、"));
    }

    private String title(String grade) {
        return scheme.title(Term.GRADE, grade)
                .map(title -> title.in(Language.ZH))
                .orElse(grade);
    }

    /** The grades in the name: a title ends where a word may end, and 合格 is no part of 不合格. */
    private Set<String> named() {
        var codes = new HashMap<String, String>();
        scheme.grades().forEach((code, title) -> codes.put(title.in(Language.ZH), code));
        var any = codes.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var named = new HashSet<String>();
        Pattern.compile("(" + any + ")(?=[，。、；：:,;）)（(\\s及或]|$)")
                .matcher(rule.name())
                .results()
                .forEach(found -> named.add(codes.getOrDefault(found.group(1), "")));
        return named;
    }

    private Stream<Held> held() {
        var held = new ArrayList<Held>();
        rule.patterns().forEach(pattern -> collect(pattern.condition(), held));
        rule.conclusions()
                .forEach(expression -> given(expression.conclude(AnyFacts.named(rule)))
                        .forEach(grade -> held.add(new Held(grade, expression.place()))));
        return held.stream();
    }

    private static Stream<String> given(Conclusion conclusion) {
        if (conclusion instanceof Grade grade) {
            return Stream.of(grade.code());
        }
        return conclusion instanceof Veto veto ? Stream.ofNullable(veto.gradeAtMost()) : Stream.of();
    }

    private static void collect(Condition condition, List<Held> into) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> collect(part, into));
        } else if (condition instanceof Test test) {
            var compared = test.operator() == Operator.EQUAL && new Mentioned(Term.GRADE).in(test)
                    ? test.operands().get(0).toString().replace("\"", "")
                    : "";
            var inBrackets = test.operator() == Operator.AT_LEAST
                    ? test.path().argument().orElse("")
                    : "";
            Stream.of(compared, inBrackets)
                    .filter(grade -> !grade.isEmpty())
                    .forEach(grade -> into.add(new Held(grade, test.place())));
        }
    }
}
