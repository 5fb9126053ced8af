package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.engine.settlement.Settlement.Participant;

/** Those who are ranked together for an honour. */
record HonourGroups(List<Participant> members, Claims claims) {
    /** Departments, none where everybody is ranked together, and the members' indices. */
    record Group(List<String> departments, Set<Integer> members) {
        /** What there is of the members, in their order. */
        <T> List<T> named(Map<Integer, T> by) {
            var named = new ArrayList<T>();
            for (var index : members) {
                var one = by.get(index);
                if (one != null) {
                    named.add(one);
                }
            }
            return named;
        }
    }

    Group everybody() {
        var all = new TreeSet<Integer>();
        for (var i = 0; i < members.size(); i++) {
            all.add(i);
        }
        return new Group(List.of(), all);
    }

    /** Each department; those in which fewer count are one group; none of which rules name nobody. */
    List<Group> byDepartment(int fewest) {
        var groups = new ArrayList<Group>();
        var together = new Group(new ArrayList<>(), new TreeSet<>());
        departments().forEach((name, indices) -> {
            if (claims.counted(indices) < fewest) {
                together.departments().add(name);
                together.members().addAll(indices);
            } else {
                groups.add(new Group(List.of(name), indices));
            }
        });
        if (!together.departments().isEmpty()) {
            groups.add(together);
        }
        return groups.stream().filter(group -> claims.nameAny(group.members())).toList();
    }

    private SortedMap<String, Set<Integer>> departments() {
        var departments = new TreeMap<String, Set<Integer>>();
        for (var i = 0; i < members.size(); i++) {
            departments
                    .computeIfAbsent(members.get(i).department(), name -> new TreeSet<>())
                    .add(i);
        }
        return departments;
    }
}
