package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Stage;

/**
 * What events come to, found by deciding pairs of cases that differ in one thing that happened: more harm never pays
 * better, and what was not confirmed counts for nothing.
 */
final class Conduct {
    /** Where nothing can be added any more, something can still be taken; and the other way round. */
    private static final List<Level> LEVELS = List.of(Level.BEST, Level.WORST);

    private final Engine engine;
    private final Together together;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private Conduct(Engine engine) {
        this.engine = engine;
        this.together = new Together(engine.rules().rules());
    }

    static List<Flaw> of(Engine engine, List<Position> positions, Curves curves) {
        var conduct = new Conduct(engine);
        var alike = new HashSet<String>();
        for (var position : positions) {
            var cases = new ExampleAppraisals(engine.scheme(), position, curves);
            for (var kind : engine.scheme().events().values()) {
                var rules = EventRules.of(position, kind);
                if (!rules.all().isEmpty() && alike.add(key(position, kind, rules))) {
                    conduct.look(position, kind, rules, cases);
                }
            }
        }
        conduct.flaws.addAll(conduct.together.flaws());
        return conduct.flaws;
    }

    /** What events come to does not hang on how the points of measurements are reckoned, nor on other events. */
    private static String key(Position position, EventKind kind, EventRules ofEvents) {
        var rules = position.eventless().stream()
                .filter(rule -> rule.stage() != Stage.WEIGHTING && rule.stage() != Stage.SCORING)
                .collect(Collectors.toCollection(ArrayList::new));
        rules.addAll(ofEvents.all());
        var department = NamedValues.of(rules)
                .departments()
                .contains(position.appraisee().department());
        return rules.stream()
                .map(Rule::name)
                .collect(Collectors.joining(
                        "\n",
                        kind.code() + position.setting().unit() + "\n",
                        department ? "\n" + position.appraisee().department() : ""));
    }

    private void look(Position position, EventKind kind, EventRules rules, ExampleAppraisals cases) {
        var events = new Events(engine.scheme(), NamedValues.of(rules.all()), position);
        var judge = engine.where(position.rules());
        for (var level : LEVELS) {
            var where = position.name() + ", " + level.name().toLowerCase(Locale.ROOT);
            var decided = new EventCases(judge, cases.at(level), where);
            var here = new OnPosition(position, rules, decided, new HashSet<>());
            var pairs = new EventPairs(kind, events);
            pairs.all().forEach(pair -> look(pair, here));
            pairs.single().forEach(event -> together.lookForTwo(decided, event));
            pairs.single().stream().filter(here::isNew).forEach(event -> together.look(decided, event));
        }
    }

    /** Somebody on a position, the rules that look at events there, and cases decided by them. */
    private record OnPosition(Position position, EventRules rules, EventCases decided, Set<List<Object>> looked) {
        /** Whether rules can make another thing of it than of all pairs before. */
        boolean isNew(EventPair pair) {
            return (rules.seeAny(pair.before()) || rules.seeAny(pair.after()))
                    && looked.add(List.of(
                            pair.kind(),
                            pair.expected().code(),
                            rules.seeing(pair.before()),
                            rules.seeing(pair.after())));
        }

        /** Likewise, of an event alone. */
        boolean isNew(Event event) {
            return rules.seeAny(List.of(event)) && looked.add(List.of(event.kind(), rules.seeing(List.of(event))));
        }

        OnPosition judgedBy(Engine other) {
            return new OnPosition(position, rules, decided.judgedBy(other), looked);
        }

        Optional<EndResult.Change> broken(EventPair pair) {
            var before = decided.after(pair.before());
            var after = decided.after(pair.after());
            return before.flatMap(then -> after.flatMap(now -> pair.expected().brokenBy(then, now)));
        }
    }

    private void look(EventPair pair, OnPosition here) {
        if (!here.isNew(pair)) {
            return;
        }
        here.broken(pair).ifPresent(change -> {
            var rules = here.rules().apart(pair.after(), pair.before());
            var rule = rules.stream()
                    .filter(each -> without(each, pair, here)
                            .filter(still -> still.what().equals(change.what()))
                            .isEmpty())
                    .findFirst()
                    .or(() -> rules.stream().findFirst());
            rule.filter(pair.expected().which()).ifPresent(each -> say(pair, change, each, here));
        });
    }

    /** What is broken still where a rule is taken away. */
    private Optional<EndResult.Change> without(Rule rule, EventPair pair, OnPosition here) {
        var others = here.position().rules().stream()
                .filter(each -> !each.name().equals(rule.name()))
                .toList();
        return here.judgedBy(engine.where(others)).broken(pair);
    }

    private void say(EventPair pair, EndResult.Change change, Rule rule, OnPosition here) {
        var problem = pair.expected().fault().of(pair.kind(), change.what(), change.from(), change.to());
        if (said.add(problem.code() + rule.name())) {
            var place =
                    EventRules.patterns(rule).map(Pattern::place).findFirst().orElse(rule.place());
            var shown = here.decided().shown(pair.before(), pair.after());
            flaws.add(new Flaw(place, rule.name(), problem.message().example(shown)));
        }
    }
}
