package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.SettlementDecision.Part;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Stage;

/** Settles one cycle: rules fill the pools and say who shares them, Java divides, and every part has its reason. */
public final class Settling {
    private final RuleSet rules;
    private final Scheme scheme;
    private final Settlement settlement;
    private final Roster roster;
    private final List<Problem> problems = new ArrayList<>();
    private final Pools pools;
    private final Grants grants;
    private final Honours honours;
    private final Departments departments;
    private final Leavers leavers = new Leavers();

    private Settling(RuleSet rules, Settlement settlement) {
        this.rules = rules;
        this.scheme = rules.scheme();
        this.settlement = settlement;
        this.roster = new Roster(settlement);
        this.pools = new Pools(scheme);
        this.grants = new Grants(settlement.grants(), problems);
        this.honours = new Honours(scheme, settlement, problems);
        this.departments = new Departments(settlement, scheme.rounding().money());
    }

    /**
     * Settles: the same settlement and rules give the same decision, whatever the order of members.
     *
     * @throws Refused with everything wrong with the settlement, or with money that it leaves without anybody
     * @throws FlawedRules where two rules conclude the same thing, or pools give to one another in a circle
     */
    public static SettlementDecision of(RuleSet rules, Decision.Rules fingerprint, SettlementReading reading) {
        var problems = problems(rules, reading);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Settling(rules, reading.settlement()).settle(fingerprint);
    }

    /** All facts that rules are asked about; none where the settlement is refused before they are. */
    public static Optional<Facts> facts(RuleSet rules, SettlementReading reading) {
        return problems(rules, reading).isEmpty()
                ? Optional.of(new Roster(reading.settlement()).everybody())
                : Optional.empty();
    }

    private static List<Problem> problems(RuleSet rules, SettlementReading reading) {
        var problems = SettlementExamination.of(rules.scheme(), reading);
        if (rules.rules().stream().noneMatch(rule -> rule.stage() == Stage.SETTLEMENT)) {
            problems.add(Problem.at(
                    "scheme", new SettlementProblem.NoSettlement(rules.scheme().code())));
        }
        DepartmentRules.of(rules, reading.settlement()).needed().ifPresent(problems::add);
        return problems;
    }

    /** What is wrong with a scheme's pools whatever the money is, for each kind of period. */
    public static List<Flaw> flaws(RuleSet rules) {
        return rules.scheme().periods().stream()
                .flatMap(unit -> flaws(rules, unit).stream())
                .toList();
    }

    private static List<Flaw> flaws(RuleSet rules, PeriodUnit unit) {
        var cycle = new Cycle(0, new Period(unit, 2000, 1));
        var whole = rules.conclude(StageGroup.SETTLEMENT, kind -> kind == Cycle.class ? List.of(cycle) : List.of());
        var pools = new Pools(rules.scheme());
        try {
            pools.take(whole);
            return pools.flaws();
        } catch (FlawedRules conflict) {
            return conflict.flaws();
        }
    }

    private SettlementDecision settle(Decision.Rules fingerprint) {
        var whole = rules.conclude(StageGroup.SETTLEMENT, roster);
        whole.of(Settled.Refusal.class)
                .forEach(refusal -> problems.addAll(RefusedAchievements.of(settlement, refusal)));
        pools.take(whole);
        askEachDepartment();
        askEachMember();
        pools.flow(problems);
        var parts = new Sharing(grants, problems).among(pools);
        var payments = new Payments(scheme, settlement.period(), whole.of(Settled.Instalments.class), problems);
        var members = members(parts, payments);
        var honoured = honours.decided();
        var followUps = new ScheduledFollowUps(settlement, problems).of(whole.of(Settled.Scheduled.class), scheme);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new SettlementDecision(
                scheme.code(),
                fingerprint,
                Version.ENGINE,
                settlement.period().toString(),
                pools.all().stream().flatMap(pool -> pool.decided().stream()).toList(),
                members,
                honoured,
                followUps,
                new PassingBy(settlement, pools, departments).notices(rules, leavers.known()));
    }

    private void askEachMember() {
        for (var i = 0; i < settlement.members().size(); i++) {
            var member = settlement.members().get(i);
            var findings = rules.conclude(roster.member(member), roster);
            for (var share : findings.of(Settled.PoolShare.class)) {
                pools.pool(share.conclusion().pool()).shareWith(new Sharer(i, member, share));
            }
            pools.receive(findings);
            grants.take(member.id(), findings);
            honours.take(i, findings);
            leavers.take(i, member, findings);
        }
    }

    private void askEachDepartment() {
        for (var listed : settlement.departments()) {
            var findings = rules.conclude(roster.department(listed), roster);
            pools.receive(findings);
            honours.take(listed.name(), findings);
            departments.take(listed.name(), findings);
        }
    }

    private List<SettlementDecision.Member> members(Map<Integer, List<Part>> parts, Payments payments) {
        return IntStream.range(0, settlement.members().size())
                .boxed()
                .sorted(Comparator.comparing(i -> settlement.members().get(i).id()))
                .map(i -> member(leavers.payee(i, settlement), parts.getOrDefault(i, List.of()), payments))
                .toList();
    }

    private SettlementDecision.Member member(Payee payee, List<Part> parts, Payments payments) {
        var member = payee.member();
        if (payee.leaves() && payee.unpaid() == null && !parts.isEmpty()) {
            var amount = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            problems.add(Problem.at(
                    "members[" + payee.index() + "].leaving",
                    new PoolsProblem.LeaverWithoutRule(member.leaving(), amount.toPlainString())));
        }
        return new SettlementDecision.Member(
                member.id(),
                member.post().isEmpty() ? null : member.post(),
                member.department().isEmpty() ? null : member.department(),
                payee.leaves() ? member.leaving() : null,
                parts.isEmpty() ? List.of() : payments.of(payee, parts));
    }
}
