package org.plumbline.engine.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Stage;

/** The plan of each setting, drawn up once; where rules add something for one appraisal, it gets a plan of its own. */
public final class Plans {
    private static final Set<Class<? extends Conclusion>> ADJUSTING =
            Set.of(Conclusion.Adjustment.class, Conclusion.Multiple.class);

    private final RuleSet rules;
    private final Scheme scheme;
    private final Map<Setting, Plan> plans = new LinkedHashMap<>();

    /** Draws up what the rules conclude for every setting of their scheme. */
    public Plans(RuleSet rules) {
        this.rules = rules;
        this.scheme = rules.scheme();
        for (var setting : Setting.all(scheme)) {
            plans.put(setting, Plan.of(scheme, setting, ofSetting(setting)));
        }
    }

    /** The setting's own plan, unless rules that look at more than the setting have something to add to it. */
    public Plan of(Setting setting, Findings more) {
        if (addsToPlan(more)) {
            return Plan.of(scheme, setting, ofSetting(setting).and(more));
        }
        var plan = plans.get(setting);
        return plan == null ? Plan.of(scheme, setting, Findings.NONE) : plan;
    }

    /** What is wrong with the plans, as far as it does not depend on whom they are for. */
    public List<Flaw> flaws() {
        if (rules.rules().stream().anyMatch(Plans::changesPlans)) {
            return plans.values().stream()
                    .flatMap(plan -> plan.beyondMending().stream())
                    .toList();
        }
        var flaws = new ArrayList<Flaw>();
        for (var setting : Setting.all(scheme)) {
            var plan = of(setting, Findings.NONE);
            flaws.addAll(plan.flaws());
            flaws.addAll(plan.unscored());
        }
        scheme.settings().stream()
                .filter(this::isWithoutWeights)
                .map(post -> post.isEmpty()
                        ? new WeightProblem.WithoutWeights()
                        : new WeightProblem.PostWithoutWeights(post))
                .forEach(what -> flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", what.message())));
        return flaws;
    }

    private boolean isWithoutWeights(String post) {
        return scheme.periods().stream()
                .allMatch(unit -> of(new Setting(post, unit), Findings.NONE).isEmpty());
    }

    private Findings ofSetting(Setting setting) {
        return rules.ofSetting(Stage.SCORING, setting).and(rules.ofSetting(Stage.WEIGHTING, setting));
    }

    /** By a plain loop: it is asked for every appraisal, and mostly there is nothing to look at. */
    private static boolean addsToPlan(Findings more) {
        for (var finding : more.all()) {
            if (!isAdjusting(finding.conclusion())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdjusting(Conclusion conclusion) {
        return ADJUSTING.contains(conclusion.getClass());
    }

    private static boolean changesPlans(Rule rule) {
        return !rule.ofSetting()
                && (rule.stage() == Stage.SCORING || rule.stage() == Stage.WEIGHTING)
                && rule.concludes().stream().anyMatch(kind -> !ADJUSTING.contains(kind));
    }
}
