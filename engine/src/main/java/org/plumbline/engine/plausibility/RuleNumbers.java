package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.rule.ConclusionExpression.Name;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion.Adjustment;
import org.plumbline.rules.Conclusion.IndicatorWeight;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve.Mark;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/** The numbers that a rule holds, and those that follow from them or belong to what it names. */
record RuleNumbers(Scheme scheme, Rule rule) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
    /** A slope of ten points for each per cent, to some digits. */
    private static final MathContext SLOPE = MathContext.DECIMAL32;

    /** What conditions compare with, and what stands in the brackets of conclusions; no texts. */
    Set<BigDecimal> own() {
        var limits = rule.tests().stream().flatMap(test -> test.limits().stream());
        var arguments = rule.conclusions().stream()
                .flatMap(expression -> expression.words().stream())
                .flatMap(word -> word.arguments().stream())
                .filter(argument -> !(argument instanceof Name))
                .map(String::valueOf)
                .filter(argument -> argument.matches("[\\d.:\\s-]+"))
                .flatMap(RuleNumbers::numbers);
        return Stream.concat(limits, arguments)
                .map(BigDecimal::abs)
                .map(Exact::plain)
                .collect(Collectors.toSet());
    }

    /** All that a number in the rule's name can speak of. */
    Set<BigDecimal> all() {
        var all = new HashSet<>(own());
        texts().flatMap(RuleNumbers::numbers).forEach(all::add);
        texts().flatMap(text -> NameNumber.in(text).stream())
                .map(NameNumber::value)
                .forEach(all::add);
        all.add(weights());
        for (var expression : rule.conclusions()) {
            var said = expression.conclude(AnyFacts.named(rule));
            if (said instanceof Scoring scoring) {
                slopes(scoring.curve().marks(), all);
            }
            if (said instanceof Adjustment adjustment && adjustment.within() != null) {
                var kind = scheme.adjustments().get(adjustment.within());
                Stream.ofNullable(kind).forEach(known -> all.add(known.atMost()));
            }
        }
        return all;
    }

    /** What all indicators that it weighs have together, as in "drugs 50: sales 35, growth 15". */
    private BigDecimal weights() {
        return rule.conclusions().stream()
                .map(expression -> expression.conclude(AnyFacts.named(rule)))
                .filter(IndicatorWeight.class::isInstance)
                .map(weight -> ((IndicatorWeight) weight).percent())
                .reduce(BigDecimal::add)
                .map(Exact::plain)
                .orElse(BigDecimal.ZERO);
    }

    /** Codes and departments, what people call them, and sentences. */
    private Stream<String> texts() {
        var compared = rule.tests().stream()
                .flatMap(test -> test.operands().stream())
                .filter(Operand.Given.class::isInstance)
                .map(operand -> ((Operand.Given) operand).value())
                .filter(String.class::isInstance)
                .map(String::valueOf);
        var said = rule.conclusions().stream()
                .flatMap(expression -> expression.words().stream())
                .flatMap(word -> word.arguments().stream())
                .filter(String.class::isInstance)
                .map(String::valueOf);
        return Stream.concat(compared, said).flatMap(code -> Stream.concat(Stream.of(code), titles(code)));
    }

    private Stream<String> titles(String code) {
        return Stream.of(Term.values())
                .flatMap(term -> scheme.title(term, code).stream())
                .flatMap(title -> Stream.of(title.in(Language.ZH), title.in(Language.EN)));
    }

    /** How many points each unit is worth, and how far marks are from one another. */
    private static void slopes(List<Mark> marks, Set<BigDecimal> all) {
        for (var i = 1; i < marks.size(); i++) {
            var run = marks.get(i).value().subtract(marks.get(i - 1).value());
            var rise = marks.get(i).points().subtract(marks.get(i - 1).points()).abs();
            all.add(Exact.plain(run));
            all.add(Exact.plain(rise.divide(run, SLOPE)));
            all.add(BigDecimal.ONE);
        }
    }

    private static Stream<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> Exact.plain(new BigDecimal(found.group())));
    }
}
