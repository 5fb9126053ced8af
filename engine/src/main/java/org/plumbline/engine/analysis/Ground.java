package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;

/** Somebody on a post in a department, appraised for a kind of period, and the indicators that belong to it. */
record Ground(Setting setting, Appraisee appraisee, List<Indicator> indicators) {
    private static final int YEAR = 2026;
    private static final int NUMBER = 3;
    /** A department that no rule names. */
    private static final String ANOTHER = "";

    /** Every setting, in every department that rules name and in one that none does. */
    static List<Ground> all(Engine engine, Limits limits) {
        var departments = new ArrayList<>(List.of(ANOTHER));
        departments.addAll(limits.departments());
        var grounds = new ArrayList<Ground>();
        for (var setting : Setting.all(engine.scheme())) {
            for (var department : departments) {
                var ground = of(engine, setting, department);
                if (!ground.indicators().isEmpty()) {
                    grounds.add(ground);
                }
            }
        }
        return grounds;
    }

    private static Ground of(Engine engine, Setting setting, String department) {
        var number = switch (setting.unit()) {
            case YEAR -> 1;
            case MONTH, QUARTER -> NUMBER;
        };
        var appraisee = new Appraisee("A", setting.post(), department, new Period(setting.unit(), YEAR, number));
        var nothing = new Appraisal(
                engine.scheme().code(), appraisee, Map.of(), List.of(), new History(List.of(), appraisee), null);
        return new Ground(setting, appraisee, engine.expected(nothing));
    }

    /** Whether rules look at this ground just as at another of the same setting: then one of them is enough. */
    boolean inNoDepartment() {
        return appraisee.department().equals(ANOTHER);
    }

    /** Post, kind of period and department, as messages name them; a unit has no post. */
    String name() {
        var post = setting.post().isEmpty() ? "" : setting.post() + ", ";
        var department = inNoDepartment() ? "" : ", " + appraisee.department();
        return post + setting.unit().code() + department;
    }
}
