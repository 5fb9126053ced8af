package org.plumbline.engine.checkpoint;

import java.util.ArrayList;
import java.util.List;

/** That a tree begins with all leaves of an earlier one, in their order (RFC 9162, 2.1.4). */
public record Consistency(long earlier, long later, List<Hash> path) {
    /** Keeps a copy of the path. */
    public Consistency {
        path = List.copyOf(path);
    }

    /** Whether it leads from the earlier root to the later one. */
    public boolean holds(Hash earlierRoot, Hash laterRoot) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        var whole = new ArrayList<Hash>();
        if (Long.bitCount(earlier) == 1) {
            whole.add(earlierRoot);
        }
        whole.addAll(path);
        return !whole.isEmpty() && leads(whole, earlierRoot, laterRoot);
    }

    private boolean leads(List<Hash> whole, Hash earlierRoot, Hash laterRoot) {
        var climb = new Climb(earlier - 1, later - 1);
        climb.upWhileRight();
        var before = whole.get(0);
        var after = whole.get(0);
        for (var beside : whole.subList(1, whole.size())) {
            if (climb.isAtTop()) {
                return false;
            }
            if (climb.hasLeft()) {
                before = Hash.node(beside, before);
                after = Hash.node(beside, after);
            } else {
                after = Hash.node(after, beside);
            }
            climb.up();
        }
        return climb.isAtTop() && before.equals(earlierRoot) && after.equals(laterRoot);
    }
}
