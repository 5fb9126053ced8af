package org.plumbline.engine.drools;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.Channel;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Fact;

/** Rules that join facts, or ask for the absence of one: a session of Drools keeps the facts and matches them. */
final class RuleSessions {
    /** Compiled rules send their conclusions here: as facts they would be kept and matched, and no rule looks at them. */
    static final String CONCLUDED = "concluded";

    /** Far above what honest rules need: a thousand events, a hundred rules. */
    private static final int MOST_FIRINGS = 100_000;

    private static final int POOLS = 16;

    private final Map<String, Rule> rules = new HashMap<>();
    private final List<Class<? extends Fact>> looksAt;
    private final List<List<Class<? extends Fact>>> needs;
    /** One pool for each few threads: from a single one, threads would keep taking over each other's sessions. */
    private final List<KieSessionsPool> sessions;

    RuleSessions(KieBase base, Collection<Rule> rules) {
        for (var rule : rules) {
            this.rules.put(rule.name(), rule);
        }
        this.looksAt = rules.stream()
                .flatMap(rule -> rule.looksAt().stream())
                .distinct()
                .toList();
        this.needs =
                rules.stream().map(Rule::needs).distinct().map(List::copyOf).toList();
        this.sessions =
                Stream.generate(() -> base.newKieSessionsPool(0)).limit(POOLS).toList();
    }

    /** Adds what they conclude; a session is opened only where at least one of them has all the facts it needs. */
    void conclude(Facts facts, List<Finding<?>> found) {
        if (!anyCanFire(facts)) {
            return;
        }
        var session =
                sessions.get((int) (Thread.currentThread().getId() % POOLS)).newKieSession();
        try {
            var record = new Recorder(rules, found);
            session.registerChannel(CONCLUDED, record);
            for (var kind : looksAt) {
                for (var fact : facts.of(kind)) {
                    session.insert(fact);
                }
            }
            if (session.fireAllRules(record, MOST_FIRINGS) >= MOST_FIRINGS) {
                throw record.endless();
            }
        } finally {
            session.dispose();
        }
    }

    void close() {
        sessions.forEach(KieSessionsPool::shutdown);
    }

    private boolean anyCanFire(Facts facts) {
        for (var kinds : needs) {
            var has = true;
            for (var kind : kinds) {
                has &= !facts.of(kind).isEmpty();
            }
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** Writes down what is concluded, by which rule and because of which events and achievements. */
    private static final class Recorder implements AgendaFilter, Channel {
        private final Map<String, Rule> rules;
        private final List<Finding<?>> found;
        private @Nullable Match firing;

        Recorder(Map<String, Rule> rules, List<Finding<?>> found) {
            this.rules = rules;
            this.found = found;
        }

        /** Asked just before a match would fire; a rule that looks at one fact is asked without a session. */
        @Override
        public boolean accept(Match match) {
            firing = match;
            return rules.containsKey(match.getRule().getName());
        }

        @Override
        public void send(Object object) {
            if (firing != null && object instanceof Conclusion conclusion) {
                found.add(new Finding<>(conclusion, rule(firing), Finding.because(firing.getObjects())));
            }
        }

        private Rule rule(Match match) {
            var name = match.getRule().getName();
            var rule = rules.get(name);
            if (rule == null) {
                throw new IllegalStateException("a rule fired that was not read: " + name);
            }
            return rule;
        }

        FlawedRules endless() {
            var rule = rule(Objects.requireNonNull(firing));
            var flaw = new Flaw(rule.place(), rule.name(), new CompilationProblem.Endless(MOST_FIRINGS).message());
            return new FlawedRules(List.of(flaw));
        }
    }
}
