package org.plumbline.engine.ruleset;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** What rules conclude that look at the setting alone: asked once for each setting, about anybody of it. */
record SettingFindings(Scheme scheme, RuleEvaluator asked) {
    Map<Setting, Map<Stage, Findings>> all() {
        var all = new HashMap<Setting, Map<Stage, Findings>>();
        for (var setting : Setting.all(scheme)) {
            all.put(setting, byStage(asked.conclude(anybody(setting))));
        }
        return all;
    }

    private static Map<Stage, Findings> byStage(Findings findings) {
        var byStage = new EnumMap<Stage, Findings>(Stage.class);
        for (var stage : Stage.values()) {
            byStage.put(
                    stage,
                    new Findings(findings.all().stream()
                            .filter(finding -> finding.rule().stage() == stage)
                            .toList()));
        }
        return byStage;
    }

    private Facts anybody(Setting setting) {
        var appraisee = setting.anybody();
        var measurements = scheme.indicators().values().stream()
                .map(each -> new Measurement(each.code(), each.dimension(), BigDecimal.ZERO, 0, appraisee))
                .toList();
        return kind -> ofAnybody(kind, appraisee, measurements);
    }

    private static List<? extends Fact> ofAnybody(
            Class<? extends Fact> kind, Appraisee appraisee, List<Measurement> measurements) {
        if (kind == Measurement.class) {
            return measurements;
        }
        return kind == Appraisee.class ? List.of(appraisee) : List.of();
    }
}
