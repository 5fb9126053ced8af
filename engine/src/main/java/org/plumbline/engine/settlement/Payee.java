package org.plumbline.engine.settlement;

import org.jspecify.annotations.Nullable;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Member;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Keeps;

/** Somebody who is paid, by the index in the settlement, and the rule that says what one who leaves keeps. */
record Payee(int index, Participant member, @Nullable Finding<Settled.Unpaid> unpaid) {
    boolean leaves() {
        return !member.leaving().equals(Member.STAYING);
    }

    Keeps keeps() {
        return unpaid == null ? Keeps.ALL : unpaid.conclusion().keeps();
    }

    /** Whether what is open is due with the first instalment that is open. */
    boolean isPaidAtOnce() {
        return unpaid != null && unpaid.conclusion().atOnce();
    }
}
