package org.plumbline.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a judgement, in their order, and the settlement of many; a rule file belongs to the one its name begins with. */
public enum Stage {
    SCORING,
    WEIGHTING,
    VETO,
    INCENTIVES,
    FOLLOW_UPS,
    SETTLEMENT;

    /** How the names of this stage's files begin: scoring, weighting, veto, incentives, follow-ups, settlement. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of a rule file: {@code veto.drl} and {@code veto-complaints.drl} are both of the veto stage. */
    public static Optional<Stage> ofFile(String file) {
        return Arrays.stream(values())
                .filter(stage -> file.equals(stage.code() + ".drl")
                        || (file.startsWith(stage.code() + "-") && file.endsWith(".drl")))
                .findFirst();
    }
}
