package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.explain.Nearest;
import org.plumbline.engine.limits.DecidedCase;
import org.plumbline.engine.limits.Limit;
import org.plumbline.engine.limits.Limits;
import org.plumbline.engine.limits.Side;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.settlement.SettlementReader;
import org.plumbline.engine.settlement.Settling;
import org.plumbline.rules.Stage;

/** Rule by rule, the cases that fire it and those that come nearest without, and each limit with what is not tested. */
public record Coverage(String scheme, List<OfRule> rules, List<OfLimit> limits) {
    private static final int NEAREST = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Keeps copies. */
    public Coverage {
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
    }

    /** A worked case, and the file it is from. */
    public record WorkedCase(String file, Fixture fixture) {}

    /** A rule, the cases in whose decision it had a say, and the cases that come nearest without firing it. */
    public record OfRule(Rule rule, List<WorkedCase> firedBy, List<Near> nearest) {}

    /** A case that does not fire a rule, and what keeps it from doing so. */
    public record Near(WorkedCase of, Nearest nearest) {}

    /** A limit, and the sides of it that no case tests. */
    public record OfLimit(Limit limit, List<Side> untested) {}

    /** A case that rules were asked about, and those that had a say. */
    record AnsweredCase(WorkedCase of, DecidedCase given, Set<String> rules) {}

    /** Decides the cases and looks at what each of them tests; one that is refused before any rule is asked tests nothing. */
    public static Coverage of(Engine engine, List<WorkedCase> cases) {
        var decided =
                cases.stream().flatMap(each -> decided(each, engine).stream()).toList();
        var rules = engine.rules().rules().stream()
                .map(rule -> of(rule, of(rule.stage() == Stage.SETTLEMENT, decided)))
                .toList();
        var limits = new Limits(engine.scheme(), engine.rules().rules())
                .all().stream().map(limit -> of(limit, decided)).toList();
        return new Coverage(engine.scheme().code(), rules, limits);
    }

    private static Optional<AnsweredCase> decided(WorkedCase of, Engine engine) {
        try {
            if (of.fixture().settles()) {
                return settled(of, engine);
            }
            var judged = engine.judge(AppraisalReader.read(of.fixture().given()));
            var decision = judged.decision();
            var given = new DecidedCase(judged.facts(), judged.appraisal(), decision.scores());
            return Optional.of(new AnsweredCase(of, given, Replay.rules(decision)));
        } catch (Refused | FlawedRules undecided) {
            return Optional.empty();
        }
    }

    /** A settlement that rules, or the money they leave without anybody, refuse was tried by them nevertheless. */
    private static Optional<AnsweredCase> settled(WorkedCase of, Engine engine) {
        var reading = SettlementReader.read(of.fixture().given());
        return Settling.facts(engine.rules(), reading)
                .map(facts ->
                        new AnsweredCase(of, new DecidedCase(facts, null, List.of()), Replay.rules(engine, reading)));
    }

    private static List<AnsweredCase> of(boolean settles, List<AnsweredCase> decided) {
        return decided.stream()
                .filter(each -> each.given().settles() == settles)
                .toList();
    }

    private static OfLimit of(Limit limit, List<AnsweredCase> decided) {
        var cases = of(limit.origin().settles(), decided).stream()
                .map(AnsweredCase::given)
                .toList();
        return new OfLimit(limit, limit.untested(cases));
    }

    private static OfRule of(Rule rule, List<AnsweredCase> decided) {
        var firedBy = new ArrayList<WorkedCase>();
        var near = new ArrayList<Near>();
        for (var each : decided) {
            if (each.rules().contains(rule.name())) {
                firedBy.add(each.of());
            } else {
                Nearest.of(rule, each.given().facts()).ifPresent(nearest -> near.add(new Near(each.of(), nearest)));
            }
        }
        near.sort(Comparator.comparing(Near::nearest));
        return new OfRule(rule, firedBy, near.stream().limit(NEAREST).toList());
    }

    /** The rules that had a say in no case. */
    public List<Rule> unfired() {
        return rules.stream()
                .filter(each -> each.firedBy().isEmpty())
                .map(OfRule::rule)
                .toList();
    }

    /** The limits of which not all sides are tested. */
    public List<OfLimit> open() {
        return limits.stream().filter(limit -> !limit.untested().isEmpty()).toList();
    }

    /** How many rules fire and sides of limits are tested, in percent of all, rounded down to one decimal. */
    public BigDecimal percent() {
        var all = rules.size();
        var tested = rules.size() - unfired().size();
        for (var limit : limits) {
            all += limit.limit().sides().size();
            tested += limit.limit().sides().size() - limit.untested().size();
        }
        return all == 0
                ? WHOLE
                : BigDecimal.valueOf(tested).multiply(WHOLE).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
    }
}
