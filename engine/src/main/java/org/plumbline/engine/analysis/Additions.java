package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Match;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.rules.Fact;

/** Rules that add to the same thing for one and the same measurement or score, or for the same person, whatever happened. */
record Additions(AnalysedRules analysed) {
    /** Beyond so many pairs a scheme is left to its cases. */
    private static final int MOST_PAIRS = 3_000;

    static List<Flaw> of(AnalysedRules analysed) {
        var additions = new Additions(analysed);
        var adding = analysed.rules().stream().filter(Addition::mayBeOf).toList();
        var flaws = new ArrayList<Flaw>();
        var pairs = 0;
        for (var i = 0; i < adding.size(); i++) {
            additions.oneFactTwice(adding.get(i)).ifPresent(flaws::add);
            for (var j = 0; j < i && pairs < MOST_PAIRS; j++) {
                if (Addition.mayBeOfBoth(adding.get(j), adding.get(i))) {
                    pairs++;
                    additions.both(adding.get(j), adding.get(i)).ifPresent(flaws::add);
                }
            }
        }
        return flaws;
    }

    /** A rule that one measurement matches twice concludes once for every two, and for each with itself. */
    private Optional<Flaw> oneFactTwice(Rule rule) {
        var facts = analysed.factsFor(List.of(rule));
        var figures = Addition.figures(rule).toList();
        return positions(List.of(rule))
                .flatMap(position -> figures.stream()
                        .flatMap(pattern -> facts.of(pattern.type(), position).stream())
                        .filter(fact -> twice(figures, fact))
                        .map(fact -> flaw(
                                rule,
                                new TogetherProblem.SameFactTwice(),
                                position.name() + ", " + FactText.of(List.of(fact)))))
                .findFirst();
    }

    private static boolean twice(List<Pattern> figures, Fact fact) {
        var alike = figures.stream()
                .filter(pattern -> pattern.type() == fact.getClass())
                .toList();
        return alike.size() > 1
                && alike.stream().allMatch(pattern -> isOfThese(pattern, alike))
                && !Pattern.matches(alike, kind -> List.of(fact)).isEmpty();
    }

    /** Whether a pattern is held against no fact but such as these ask for. */
    private static boolean isOfThese(Pattern pattern, List<Pattern> alike) {
        return pattern.condition().tests().stream()
                .flatMap(test -> test.operands().stream())
                .flatMap(operand -> operand instanceof Operand.OfFact of ? Stream.of(of.name()) : Stream.of())
                .allMatch(name -> alike.stream().anyMatch(other -> name.equals(other.name())));
    }

    private Optional<Flaw> both(Rule one, Rule other) {
        var facts = analysed.factsFor(List.of(one, other));
        return positions(List.of(one, other))
                .flatMap(position -> cases(one, other, position, facts)
                        .flatMap(each -> together(one, other, position, each).stream()))
                .findFirst();
    }

    /** The positions that differ to all of some rules. */
    private Stream<Position> positions(List<Rule> rules) {
        var seen = new HashSet<String>();
        return analysed.positions().stream()
                .filter(position -> position.rules().containsAll(rules))
                .filter(position -> seen.add(position.keyOf(rules)));
    }

    /** Facts with which one of two rules fires, with one of them changed to whatever both can tell apart. */
    private Stream<SomeFacts> cases(Rule one, Rule other, Position position, FactsToTry facts) {
        var kinds = new LinkedHashSet<>(one.needs());
        kinds.addAll(other.needs());
        return Stream.of(List.of(one, other), List.of(other, one))
                .flatMap(order -> usual(order, position, facts).stream())
                .flatMap(usual -> Stream.concat(
                        Stream.of(usual),
                        kinds.stream()
                                .flatMap(kind -> facts.of(kind, position).stream())
                                .map(usual::with)));
    }

    /** Facts with which the first fires, and of kinds that only the second looks at such with which that one does. */
    private Optional<SomeFacts> usual(List<Rule> order, Position position, FactsToTry facts) {
        var first = FiringFacts.of(order.get(0), position, facts);
        var second = FiringFacts.of(order.get(1), position, facts);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        var usual = new ArrayList<Fact>(List.of(position.appraisee()));
        var compensation = UsualPay.usual(analysed.scheme(), position);
        if (compensation != null) {
            usual.add(compensation);
        }
        for (var some : List.of(second.get(), first.get())) {
            usual.removeIf(fact -> some.stream().anyMatch(later -> later.getClass() == fact.getClass()));
            usual.addAll(some);
        }
        return Optional.of(SomeFacts.of(usual));
    }

    private Optional<Flaw> together(Rule one, Rule other, Position position, SomeFacts facts) {
        return matches(one, facts).stream()
                .flatMap(first -> matches(other, facts).stream()
                        .filter(second -> !Addition.isOfOneFigure(one) || isOfOne(first, second))
                        .flatMap(second -> sum(Addition.of(one, first, facts), Addition.of(other, second, facts))
                                .map(sum -> flaw(
                                        other,
                                        new TogetherProblem.BothAdd(
                                                one.name(),
                                                sum.what(),
                                                sum.amount().toPlainString()),
                                        shown(position, first, second)))))
                .findFirst();
    }

    private static Stream<Addition> sum(List<Addition> some, List<Addition> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> other.what().equals(one.what()))
                        .map(other -> new Addition(one.what(), one.amount().add(other.amount()))));
    }

    private static List<Match> matches(Rule rule, Facts facts) {
        return Pattern.matches(rule.patterns(), facts::of);
    }

    private static boolean isOfOne(Match one, Match other) {
        return one.facts().stream()
                .flatMap(fact -> Addition.indicator(fact).stream())
                .anyMatch(indicator -> other.facts().stream()
                        .anyMatch(fact -> Addition.indicator(fact).equals(Optional.of(indicator))));
    }

    private static String shown(Position position, Match one, Match other) {
        var facts = FactText.of(
                Stream.concat(one.facts().stream(), other.facts().stream()).toList());
        return facts.isEmpty() ? position.name() : position.name() + ", " + facts;
    }

    private static Flaw flaw(Rule rule, TogetherProblem problem, String example) {
        return new Flaw(rule.place(), rule.name(), problem.message().example(example));
    }
}
