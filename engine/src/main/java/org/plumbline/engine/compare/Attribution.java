package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.compare.Mix.Judged;

/** Shares out one appraisal's change among the amendments that touch it. */
final class Attribution {
    /** Of more amendments at once there are too many orders to try; the change is then that of all of them together. */
    private static final int MOST = 8;

    private final TwoVersions versions;
    private final Reading reading;
    private final Map<BitSet, Optional<Judged>> tried = new HashMap<>();

    Attribution(TwoVersions versions, Reading reading, Judged before, Judged after) {
        this.versions = versions;
        this.reading = reading;
        tried.put(new BitSet(), Optional.of(before));
        tried.put(all(), Optional.of(after));
    }

    /** The shares that are not 0; their sum is the change, exactly. */
    List<Attributed> shares() {
        var touching = new BitSet();
        tried.values().forEach(judged -> touching.or(fired(judged.orElseThrow().fired())));
        if (touching.isEmpty()) {
            return List.of();
        }
        versions.ofVocabulary().stream().forEach(touching::set);
        var players = closed(touching);
        return players.isEmpty() ? together(touching) : shares(players.get());
    }

    /**
     * The amendments without which no other version decides otherwise: those of rules that fire in any mix, whether the
     * others are made or not. Empty where that cannot be told.
     */
    private Optional<BitSet> closed(BitSet touching) {
        var players = touching;
        for (var size = 0; size < players.cardinality(); ) {
            size = players.cardinality();
            if (size > MOST) {
                return Optional.empty();
            }
            var more = firedInAnyMixOf(players);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            players.or(more.get());
        }
        return Optional.of(players);
    }

    private Optional<BitSet> firedInAnyMixOf(BitSet players) {
        var members = players.stream().toArray();
        var others = all();
        others.andNot(players);
        var fired = new BitSet();
        for (var set = 0; set < 1 << members.length; set++) {
            var made = made(members, set);
            var withOthers = (BitSet) made.clone();
            withOthers.or(others);
            for (var mix : List.of(made, withOthers)) {
                var judged = judged(mix);
                if (judged.isEmpty()) {
                    return Optional.empty();
                }
                fired.or(fired(judged.get().fired()));
            }
        }
        return Optional.of(fired);
    }

    private List<Attributed> shares(BitSet players) {
        var members = players.stream().toArray();
        var shapley = new Shapley(members.length);
        var rounding = versions.rounding();
        var totals = shapley.shares(set -> figures(members, set).total(), rounding.total());
        var money = shapley.shares(set -> figures(members, set).money(), rounding.money());
        var shares = new ArrayList<Attributed>();
        for (var i = 0; i < members.length; i++) {
            var change = new TotalAndMoney(totals.get(i), money.get(i));
            if (!change.areNothing()) {
                shares.add(new Attributed(List.of(versions.amendments().get(members[i])), change));
            }
        }
        return shares;
    }

    private TotalAndMoney figures(int[] members, int set) {
        return judged(made(members, set)).orElseThrow().figures();
    }

    private List<Attributed> together(BitSet touching) {
        var change = judged(all())
                .orElseThrow()
                .figures()
                .minus(judged(new BitSet()).orElseThrow().figures());
        var amendments = touching.stream().mapToObj(versions.amendments()::get).toList();
        return change.areNothing() ? List.of() : List.of(new Attributed(amendments, change));
    }

    private Optional<Judged> judged(BitSet made) {
        return tried.computeIfAbsent(made, mix -> versions.mix(mix).flatMap(each -> each.tried(reading)));
    }

    private static BitSet made(int[] members, int set) {
        var made = new BitSet();
        for (var i = 0; i < members.length; i++) {
            made.set(members[i], (set & (1 << i)) != 0);
        }
        return made;
    }

    /** The amendments of rules that fired. */
    private BitSet fired(Set<String> rules) {
        var fired = new BitSet();
        for (var i = 0; i < versions.amendments().size(); i++) {
            var amendment = versions.amendments().get(i);
            if (rules.stream().anyMatch(amendment::isOf)) {
                fired.set(i);
            }
        }
        return fired;
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, versions.amendments().size());
        return all;
    }
}
