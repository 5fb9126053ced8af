package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/**
 * Weights and parts that a rule's name gives to another than the rule does: 满意度 40，重开 20, and the rule the other
 * way round.
 *
 * <p>The words beside a number are held against what scheme.yaml calls each part; where two are as much alike, nothing
 * is said.
 */
record NamedParts(Scheme scheme, Rule rule) {
    private static final Set<Term> PARTS = Set.of(Term.INDICATOR, Term.DIMENSION, Term.POOL);
    private static final Pattern END = Pattern.compile("[，、；：:,;（）()]");
    private static final int LEAST = 2;

    /** What gets a part by the rule, and how much. */
    private record Part(ConclusionExpression expression, String title, BigDecimal held) {}

    /** The words beside a number of the name. */
    private record Named(NameNumber number, String words) {}

    static List<Flaw> of(WrittenScheme written) {
        return written.rules().stream()
                .filter(rule -> rule.conclusions().size() > 1)
                .flatMap(rule -> new NamedParts(written.scheme(), rule).flaws())
                .toList();
    }

    private Stream<Flaw> flaws() {
        var parts = rule.conclusions().stream()
                .flatMap(expression -> part(expression).stream())
                .toList();
        var named = named();
        return named.stream()
                .flatMap(each -> nearest(each, parts).stream()
                        .filter(part -> named.stream().allMatch(other -> isNearest(each, other, part)))
                        .filter(part -> each.number().value().compareTo(part.held()) != 0)
                        .map(part -> flaw(each, part)));
    }

    private Flaw flaw(Named named, Part part) {
        var doubt = new NameDoubt.PartNotAsNamed(
                part.title(), named.number().written(), part.held().toPlainString());
        return new Flaw(part.expression().place(), rule.name(), doubt.message());
    }

    /** Where a name begins with a number, its words come after each number; otherwise before. */
    private List<Named> named() {
        var numbers = NameNumber.in(rule.name());
        var before = numbers.stream()
                .map(number -> new Named(number, last(number.before())))
                .toList();
        return before.isEmpty() || !before.get(0).words().isBlank()
                ? before
                : numbers.stream()
                        .map(number -> new Named(number, first(number.after())))
                        .toList();
    }

    private static String last(String text) {
        var parts = END.split(text + " ");
        return parts[parts.length - 1];
    }

    private static String first(String text) {
        return END.split(text + " ")[0];
    }

    private Optional<Part> part(ConclusionExpression expression) {
        var numbers = new ArrayList<BigDecimal>();
        var titles = new ArrayList<String>();
        for (var word : expression.words()) {
            for (var argument : word.arguments()) {
                number(argument).ifPresent(numbers::add);
                PARTS.stream()
                        .filter(word::says)
                        .flatMap(term -> scheme.title(term, String.valueOf(argument)).stream())
                        .forEach(title -> titles.add(title.in(Language.ZH)));
            }
        }
        return numbers.size() == 1 && !titles.isEmpty()
                ? Optional.of(new Part(expression, titles.get(titles.size() - 1), numbers.get(0)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Object argument) {
        var text = String.valueOf(argument);
        return text.matches("\\d{1,12}(\\.\\d{1,6})?")
                ? Optional.of(Exact.plain(new BigDecimal(text)))
                : Optional.empty();
    }

    private static Optional<Part> nearest(Named named, List<Part> parts) {
        var most = parts.stream().mapToInt(part -> alike(named, part)).max().orElse(0);
        var nearest = parts.stream().filter(part -> alike(named, part) == most).toList();
        return most >= LEAST && nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private static boolean isNearest(Named named, Named other, Part part) {
        return other.equals(named) || alike(other, part) < alike(named, part);
    }

    /** How many letters the longest words are long that both have. */
    private static int alike(Named named, Part part) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= part.title().length(); i++) {
            pairs.add(part.title().substring(i, i + 2));
        }
        var both = 0;
        for (var i = 0; i + 2 <= named.words().length(); i++) {
            if (pairs.contains(named.words().substring(i, i + 2))) {
                both++;
            }
        }
        return both == 0 ? 0 : both + 1;
    }
}
