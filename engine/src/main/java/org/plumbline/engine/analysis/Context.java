package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Score;
import org.plumbline.rules.Total;

/** All that incentives may look at besides the total itself. */
record Context(Position position, BigDecimal weight, History history, SomeFacts others) {
    private static final int MOST = 400;

    /** The facts, with a total. */
    SomeFacts at(BigDecimal total) {
        return others.with(new Total(total, weight, history, position.appraisee()))
                .with(history);
    }

    private Context with(Fact fact) {
        return new Context(position, weight, history, others.with(fact));
    }

    /** Every context that the rules can tell apart, changing at most two things at a time where there are too many. */
    static List<Context> all(Scheme scheme, Position position, List<Rule> rules, PossibleFacts possible) {
        var dimensions = dimensions(position, rules, possible);
        var usual = usual(scheme, position, possible);
        var all = new ArrayList<>(List.of(usual));
        var size = 1L;
        for (var dimension : dimensions) {
            size *= dimension.size();
        }
        for (var dimension : dimensions) {
            var before = size <= MOST ? List.copyOf(all) : List.of(usual);
            for (var change : dimension) {
                before.forEach(context -> all.add(change.apply(context)));
            }
        }
        if (size > MOST) {
            pairs(dimensions, usual, all);
        }
        return all.stream().distinct().limit(MOST).toList();
    }

    private static void pairs(List<List<UnaryOperator<Context>>> dimensions, Context usual, List<Context> all) {
        for (var one : dimensions) {
            for (var other : dimensions.subList(dimensions.indexOf(one) + 1, dimensions.size())) {
                one.forEach(first -> other.forEach(second -> all.add(second.apply(first.apply(usual)))));
            }
        }
    }

    private static Context usual(Scheme scheme, Position position, PossibleFacts possible) {
        var facts = new ArrayList<Fact>(List.of(position.appraisee()));
        for (var kind : List.of(Measurement.class, Score.class)) {
            for (var indicator : position.indicators()) {
                possible.of(kind, position).stream()
                        .filter(fact -> of(fact).equals(indicator.code()))
                        .reduce((first, second) -> second)
                        .ifPresent(facts::add);
            }
        }
        var compensation = UsualPay.usual(scheme, position);
        if (compensation != null) {
            facts.add(compensation);
        }
        var histories = possible.histories(position);
        var weights = possible.weights();
        return new Context(
                position, weights.get(weights.size() - 1), histories.get(histories.size() - 1), SomeFacts.of(facts));
    }

    /** The indicator that a measurement or a score is of. */
    private static String of(Fact fact) {
        return fact instanceof Measurement measurement
                ? measurement.indicator()
                : fact instanceof Score score ? score.indicator() : "";
    }

    /** What can be changed, and into what. */
    private static List<List<UnaryOperator<Context>>> dimensions(
            Position position, List<Rule> rules, PossibleFacts possible) {
        var dimensions = new ArrayList<List<UnaryOperator<Context>>>();
        var weights = new ArrayList<>(possible.weights());
        // From all down: a counter-example then is as little unusual as can be.
        Collections.reverse(weights);
        dimensions.add(changes(
                weights, (context, weight) -> new Context(position, weight, context.history(), context.others())));
        dimensions.add(changes(
                possible.histories(position),
                (context, history) -> new Context(position, context.weight(), history, context.others())));
        for (var kind : List.of(Compensation.class, Event.class, Measurement.class, Score.class)) {
            if (rules.stream().anyMatch(rule -> rule.looksAt().contains(kind))) {
                dimensions.add(changes(possible.of(kind, position), (context, fact) -> replaced(context, fact)));
            }
        }
        return dimensions;
    }

    private interface Change<T> {
        Context apply(Context context, T value);
    }

    private static <T> List<UnaryOperator<Context>> changes(List<? extends T> values, Change<T> change) {
        var changes = new ArrayList<UnaryOperator<Context>>();
        values.forEach(value -> changes.add(context -> change.apply(context, value)));
        return changes;
    }

    /** The same with another fact of the kind; of measurements and scores, the one of the same indicator goes. */
    private static Context replaced(Context context, Fact fact) {
        if (of(fact).isEmpty()) {
            return context.with(fact);
        }
        var facts = new ArrayList<Fact>();
        context.others().facts().values().forEach(facts::addAll);
        facts.removeIf(known -> known.getClass() == fact.getClass() && of(known).equals(of(fact)));
        facts.add(fact);
        return new Context(context.position(), context.weight(), context.history(), SomeFacts.of(facts));
    }

    /** What is particular about it, for a counter-example. */
    String shown() {
        var shown = new StringBuilder(position.name());
        if (weight.compareTo(BigDecimal.valueOf(100)) != 0) {
            shown.append(", measuredWeight ").append(weight.toPlainString());
        }
        if (!history.results().isEmpty()) {
            shown.append(", history.months ").append(history.months());
        }
        for (var fact : others.of(Event.class)) {
            shown.append(", ").append(EventText.of((Event) fact));
        }
        return shown.toString();
    }
}
