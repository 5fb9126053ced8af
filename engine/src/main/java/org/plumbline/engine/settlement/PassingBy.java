package org.plumbline.engine.settlement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Plan;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.engine.settlement.SettlementDecision.Notices;
import org.plumbline.rules.Member;

/** Sees whom the money of a settlement passes by: nobody should have to find out from what was not paid. */
record PassingBy(Settlement settlement, Pools pools, Departments departments) {
    private static final Notices NOTHING = new Notices(null, null, null, null, null, null);

    /** What there is to notice, by the members of whom a rule says what they keep; null where there is nothing. */
    @Nullable
    Notices notices(RuleSet rules, Set<Integer> kept) {
        var paying = pools.all().stream().anyMatch(pool -> pool.amount().signum() > 0);
        var sharing = sharing();
        var notices = new Notices(
                present(paying ? members(index -> !sharing.contains(index)) : List.of()),
                present(paying ? members(index -> leaves(index) && !kept.contains(index)) : List.of()),
                present(paying ? departmentsWithout(sharing) : List.of()),
                present(departments.passedBy(pools)),
                present(departments.notListed(pools)),
                present(DepartmentRules.of(rules, settlement).idle().stream()
                        .map(Plan::reason)
                        .toList()));
        return notices.equals(NOTHING) ? null : notices;
    }

    private static <T> @Nullable List<T> present(List<T> noticed) {
        return noticed.isEmpty() ? null : noticed;
    }

    private Set<Integer> sharing() {
        var sharing = new HashSet<Integer>();
        pools.all().forEach(pool -> pool.sharers().forEach(sharer -> sharing.add(sharer.index())));
        return sharing;
    }

    private List<String> members(Predicate<Integer> which) {
        return IntStream.range(0, settlement.members().size())
                .boxed()
                .filter(which)
                .map(index -> settlement.members().get(index).id())
                .sorted()
                .toList();
    }

    private boolean leaves(int index) {
        return !settlement.members().get(index).leaving().equals(Member.STAYING);
    }

    private List<String> departmentsWithout(Set<Integer> sharing) {
        var without = new TreeSet<String>();
        settlement.departments().forEach(unit -> without.add(unit.name()));
        settlement.members().stream().map(Participant::department).forEach(without::add);
        without.remove("");
        sharing.forEach(index -> without.remove(settlement.members().get(index).department()));
        return List.copyOf(without);
    }
}
