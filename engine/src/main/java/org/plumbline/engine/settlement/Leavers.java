package org.plumbline.engine.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.decision.Conflict;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Settled;

/** What those who leave keep: at most one rule says it of each. */
final class Leavers {
    private final Map<Integer, Finding<Settled.Unpaid>> unpaid = new HashMap<>();

    /** Takes what rules said of a member. */
    void take(int index, Participant member, Findings findings) {
        var found = findings.of(Settled.Unpaid.class);
        if (found.size() > 1) {
            throw Conflict.between(found.get(0), found.get(1), member.id());
        }
        if (!found.isEmpty()) {
            unpaid.put(index, found.get(0));
        }
    }

    /** The members of whom a rule says what they keep, by the index in the settlement. */
    Set<Integer> known() {
        return unpaid.keySet();
    }

    Payee payee(int index, Settlement settlement) {
        return new Payee(index, settlement.members().get(index), unpaid.get(index));
    }
}
