package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Event;

/** Rules that add up on one and the same event, and a rule that concludes of it more than once. */
final class Together {
    private static final String MULTIPLY = "multiply";

    private final List<Rule> rules;
    private final List<Rule> askingForTwo;
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<List<String>> said = new HashSet<>();

    Together(List<Rule> rules) {
        this.rules = rules;
        this.askingForTwo =
                rules.stream().filter(rule -> eachPatterns(rule).count() > 1).toList();
        rules.forEach(rule -> order.put(rule.name(), order.size()));
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** Something that a decision names an event for. */
    private record Named(String what, String rule, BigDecimal amount) {}

    /** What one rule makes of an event. */
    private record Part(Rule rule, BigDecimal amount) {
        boolean isOf(Rule other) {
            return rule.name().equals(other.name());
        }
    }

    /** Looks at what came of one event alone. */
    void look(EventCases decided, Event event) {
        decided.decision(List.of(event)).ifPresent(decision -> {
            var shown = decided.shown(List.of(), List.of(event));
            parts(decision, event).forEach((what, parts) -> {
                if (parts.size() > 1) {
                    twice(what, parts, shown);
                    both(what, parts, shown);
                }
            });
        });
    }

    private void both(String what, List<Part> parts, String shown) {
        var first = parts.get(0).rule();
        for (var part : parts) {
            if (!part.isOf(first)) {
                say(part.rule(), new TogetherProblem.BothApply(first.name(), what, sum(what, parts)), shown);
            }
        }
    }

    private void twice(String what, List<Part> parts, String shown) {
        var ofRules = parts.stream()
                .collect(Collectors.groupingBy(part -> part.rule().name(), LinkedHashMap::new, Collectors.toList()));
        ofRules.values().stream().filter(own -> own.size() > 1).forEach(own -> {
            say(own.get(0).rule(), new TogetherProblem.OncePerFact(own.size(), what, sum(what, own)), shown);
        });
    }

    /** Looks for rules that ask for two events and are content with one, whatever they conclude. */
    void lookForTwo(EventCases decided, Event event) {
        for (var rule : askingForTwo) {
            var satisfied = eachPatterns(rule)
                    .filter(pattern -> EventRules.sees(pattern, event))
                    .count();
            if (satisfied > 1) {
                say(rule, new TogetherProblem.SameEventTwice(), decided.shown(List.of(), List.of(event)));
            }
        }
    }

    private static Stream<Pattern> eachPatterns(Rule rule) {
        return EventRules.patterns(rule).filter(pattern -> pattern.presence() == Presence.EACH);
    }

    private void say(Rule rule, TogetherProblem problem, String shown) {
        if (said.add(List.of(problem.code(), rule.name()))) {
            var place =
                    EventRules.patterns(rule).map(Pattern::place).findFirst().orElse(rule.place());
            flaws.add(new Flaw(place, rule.name(), problem.message().example(shown)));
        }
    }

    private static String sum(String what, List<Part> parts) {
        return parts.stream()
                .map(Part::amount)
                .reduce(what.equals(MULTIPLY) ? BigDecimal::multiply : BigDecimal::add)
                .orElse(BigDecimal.ZERO)
                .toPlainString();
    }

    /** What was added, taken, multiplied or awarded, in the order of the rules. */
    private Map<String, List<Part>> parts(Decision decision, Event event) {
        var parts = new LinkedHashMap<String, List<Part>>();
        named(decision, event).stream()
                .sorted(Comparator.comparingInt(this::place))
                .forEach(named -> parts.computeIfAbsent(named.what(), any -> new ArrayList<>())
                        .add(new Part(rules.get(place(named)), named.amount())));
        return parts;
    }

    private int place(Named named) {
        return Objects.requireNonNull(order.get(named.rule()));
    }

    private static List<Named> named(Decision decision, Event event) {
        var named = new ArrayList<Named>();
        for (var each : because(event, decision.adjustments(), Decision.Adjustment::because)) {
            named.add(new Named(each.points().signum() < 0 ? "deduct" : "add", each.rule(), each.points()));
        }
        multiples(event, decision).forEach(by -> named.add(new Named(MULTIPLY, by.rule(), by.times())));
        for (var each : because(event, decision.awards(), Decision.Award::because)) {
            named.add(new Named(each.award(), each.rule(), each.amount()));
        }
        return named;
    }

    /** Whatever an event adds or takes, it is multiplied by the same. */
    private static List<Decision.Multiple> multiples(Event event, Decision decision) {
        return because(event, decision.adjustments(), Decision.Adjustment::because).stream()
                .map(Decision.Adjustment::multiplied)
                .filter(Objects::nonNull)
                .map(Decision.Multiplied::by)
                .findFirst()
                .orElse(List.of());
    }

    private static <T> List<T> because(Event event, List<T> all, Function<T, List<String>> because) {
        return all.stream()
                .filter(each -> because.apply(each).contains(event.id()))
                .toList();
    }
}
