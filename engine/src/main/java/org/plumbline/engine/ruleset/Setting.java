package org.plumbline.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** A post (none where units are appraised) and a kind of period: what is the same for many people, and all that some rules look at. */
public record Setting(String post, PeriodUnit unit) {
    private static final int ANY_YEAR = 2000;

    /** The setting of an appraisal. */
    public static Setting of(Appraisee appraisee) {
        return new Setting(appraisee.post(), appraisee.period().unit());
    }

    /** Every setting that a scheme knows. */
    public static List<Setting> all(Scheme scheme) {
        var all = new ArrayList<Setting>();
        for (var post : scheme.settings()) {
            for (var unit : scheme.periods()) {
                all.add(new Setting(post, unit));
            }
        }
        return all;
    }

    /** Somebody of this setting; rules of a setting cannot tell who, or when. */
    Appraisee anybody() {
        return new Appraisee("", post, "", new Period(unit, ANY_YEAR, 1));
    }
}
