package org.plumbline.engine.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Term;

/** Rules that look at events, and which events they look at. */
final class EventRules {
    private final List<Rule> rules;
    private final List<EventLook> looks;
    private final Map<Event, List<String>> seeing = new HashMap<>();

    private EventRules(List<Rule> rules) {
        this.rules = rules;
        this.looks = rules.stream().map(EventLook::of).toList();
    }

    /** How a rule looks at events; found once, for it is asked of many. */
    private record EventLook(String rule, boolean joins, List<Pattern> patterns) {
        static EventLook of(Rule rule) {
            var patterns = EventRules.patterns(rule).toList();
            return new EventLook(rule.name(), patterns.stream().anyMatch(EventRules::isJoined), patterns);
        }

        boolean sees(Event event) {
            return joins
                    || patterns.stream().anyMatch(pattern -> pattern.condition().holds(event, Map.of()));
        }
    }

    /** Those on a position that can look at events of a kind. */
    static EventRules of(Position position, EventKind kind) {
        return new EventRules(position.rules().stream()
                .filter(rule -> rule.looksAt().contains(Event.class))
                .filter(rule -> Events.mayBe(rule, kind, position))
                .toList());
    }

    /** All of them. */
    List<Rule> all() {
        return rules;
    }

    /** For each event the rules that can make anything of it: whatever else it is makes no difference but its amount. */
    List<Object> seeing(List<Event> events) {
        return events.stream()
                .flatMap(event -> Stream.of(seeing(event), event.amount()))
                .toList();
    }

    /** Whether any of them can make anything of an event. */
    boolean seeAny(List<Event> events) {
        return events.stream().anyMatch(event -> !seeing(event).isEmpty());
    }

    /** Those that see one of two lists of events otherwise than the other; all that see any, where none does. */
    List<Rule> apart(List<Event> some, List<Event> others) {
        var apart = rules.stream()
                .filter(rule -> seen(rule, some) != seen(rule, others))
                .toList();
        return apart.isEmpty()
                ? rules.stream().filter(rule -> seen(rule, some) > 0).toList()
                : apart;
    }

    /** Whether a rule names a role. */
    static boolean names(Rule rule, String role) {
        return ofRoles(rule)
                .flatMap(test -> test.operands().stream())
                .anyMatch(operand ->
                        operand instanceof Operand.Given given && given.value().equals(role));
    }

    /** Whether a rule looks at roles at all. */
    static boolean looksAtRoles(Rule rule) {
        return ofRoles(rule).findAny().isPresent();
    }

    private static Stream<Condition.Test> ofRoles(Rule rule) {
        return patterns(rule)
                .flatMap(pattern -> pattern.condition().tests().stream())
                .filter(test -> test.path().term().equals(Optional.of(Term.ROLE)));
    }

    /** The patterns of a rule that ask for events. */
    static Stream<Pattern> patterns(Rule rule) {
        return rule.patterns().stream().filter(pattern -> pattern.type() == Event.class);
    }

    private List<String> seeing(Event event) {
        return seeing.computeIfAbsent(
                event,
                any -> looks.stream()
                        .filter(look -> look.sees(event))
                        .map(EventLook::rule)
                        .toList());
    }

    private long seen(Rule rule, List<Event> events) {
        return events.stream()
                .filter(event -> seeing(event).contains(rule.name()))
                .count();
    }

    /** Whether a pattern holds of an event by itself. */
    static boolean sees(Pattern pattern, Event event) {
        return !isJoined(pattern) && pattern.condition().holds(event, Map.of());
    }

    /** What is held against another fact cannot be told of the event alone. */
    private static boolean isJoined(Pattern pattern) {
        return pattern.condition().tests().stream()
                .flatMap(test -> test.operands().stream())
                .anyMatch(Operand.OfFact.class::isInstance);
    }
}
