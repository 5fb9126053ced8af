package org.plumbline.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Fact;

/** One fact that a rule asks for, or asks the absence of; {@code name} is what its conclusion calls it, if anything. */
public record Pattern(
        Place place,
        Presence presence,
        Class<? extends Fact> type,
        @Nullable String name,
        Condition condition) {
    /** How a fact is asked for. */
    public enum Presence {
        /** Each one that matches fires the rule. */
        EACH,
        /** Any one that matches will do. */
        EXISTS,
        /** None may match. */
        ABSENT
    }

    /** Facts that a rule matched: those it looks at one by one, in the order of its patterns, and their names. */
    public record Match(List<Fact> facts, Map<String, Fact> named) {
        private static final Match EMPTY = new Match(List.of(), Map.of());

        private Match and(Fact fact, @Nullable String name) {
            var more = new ArrayList<>(facts);
            more.add(fact);
            if (name == null) {
                return new Match(more, named);
            }
            var also = new HashMap<>(named);
            also.put(name, fact);
            return new Match(more, also);
        }
    }

    /** Every way in which facts match all of these patterns. */
    public static List<Match> matches(
            List<Pattern> patterns, Function<Class<? extends Fact>, ? extends List<? extends Fact>> facts) {
        var matches = List.of(Match.EMPTY);
        for (var pattern : patterns) {
            var next = new ArrayList<Match>();
            for (var match : matches) {
                pattern.extend(match, facts, next);
            }
            if (next.isEmpty()) {
                return List.of();
            }
            matches = next;
        }
        return matches;
    }

    /** The comparisons that stand by themselves: where one of them never holds, the rule never fires. */
    public List<Condition.Test> needed() {
        var needed = new ArrayList<Condition.Test>();
        if (presence != Presence.ABSENT && condition instanceof Condition.All all) {
            for (var part : all.parts()) {
                if (part instanceof Condition.Test test
                        && test.operands().stream().noneMatch(operand -> operand instanceof Operand.OfFact)) {
                    needed.add(test);
                }
            }
        }
        return needed;
    }

    private void extend(
            Match match, Function<Class<? extends Fact>, ? extends List<? extends Fact>> facts, List<Match> next) {
        var found = false;
        for (var fact : facts.apply(type)) {
            if (condition.holds(fact, match.named())) {
                found = true;
                if (presence == Presence.EACH) {
                    next.add(match.and(fact, name));
                }
            }
        }
        if (presence != Presence.EACH && found == (presence == Presence.EXISTS)) {
            next.add(match);
        }
    }

    @Override
    public String toString() {
        var begin = switch (presence) {
            case EACH -> "";
            case EXISTS -> "exists ";
            case ABSENT -> "not ";
        };
        return begin + type.getSimpleName() + "( " + condition + " )";
    }
}
