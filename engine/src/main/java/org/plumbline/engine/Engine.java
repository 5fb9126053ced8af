package org.plumbline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Examination;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Incentives;
import org.plumbline.engine.decision.Judgement;
import org.plumbline.engine.decision.Plan;
import org.plumbline.engine.decision.Tally;
import org.plumbline.engine.decision.WeightProblem;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.DroolsJudge;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementReading;
import org.plumbline.engine.settlement.Settling;
import org.plumbline.engine.witness.Witness;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Stage;

/** Judges appraisals by one scheme's rules; pure, and any number of threads may ask it at once. */
public final class Engine implements AutoCloseable {
    private static final Set<Class<? extends Conclusion>> ADJUSTING =
            Set.of(Conclusion.Adjustment.class, Conclusion.Multiple.class);

    private final RuleSet rules;
    private final Scheme scheme;
    private final Decision.Rules fingerprint;
    private final Map<Setting, Plan> plans = new HashMap<>();

    private Engine(RuleSet rules) {
        this.rules = rules;
        this.scheme = rules.scheme();
        this.fingerprint = new Decision.Rules(rules.fingerprint());
        for (var setting : Setting.all(scheme)) {
            plans.put(setting, Plan.of(scheme, setting, ofSetting(setting)));
        }
    }

    private Engine(Engine whole, List<Rule> some) {
        this.rules = whole.rules.where(some, new Witness());
        this.scheme = whole.scheme;
        this.fingerprint = whole.fingerprint;
        this.plans.putAll(whole.plans);
    }

    /**
     * Makes ready to judge by a scheme's files.
     *
     * @throws FlawedRules with everything wrong with the files
     */
    public static Engine of(SchemeFiles files, CompiledRules kept) {
        return sound(new Engine(RuleSet.open(files, new DroolsJudge(kept))));
    }

    /**
     * Makes ready to judge by the witness, which compiles nothing: the same decisions, at once.
     *
     * @throws FlawedRules with everything wrong with the files that shows without compiling them
     */
    public static Engine witness(SchemeFiles files) {
        return sound(new Engine(RuleSet.open(files, new Witness())));
    }

    /** The same where only some of the rules can fire: no others are asked, and nothing that was compiled is. */
    public Engine where(List<Rule> some) {
        return new Engine(this, some);
    }

    private static Engine sound(Engine engine) {
        var flaws = new ArrayList<>(engine.planFlaws());
        flaws.addAll(Settling.flaws(engine.rules));
        if (!flaws.isEmpty()) {
            engine.close();
            throw new FlawedRules(flaws);
        }
        return engine;
    }

    /**
     * Judges an appraisal: the same appraisal and rules give the same decision.
     *
     * @throws Refused with everything wrong with the appraisal
     * @throws FlawedRules where the rules conclude a thing twice, or not at all
     */
    public Decision decide(Appraisal appraisal) {
        return decide(new Reading(appraisal, List.of()));
    }

    /**
     * Judges an appraisal that was read from a document.
     *
     * @throws Refused with everything wrong with the document and with the appraisal
     * @throws FlawedRules where the rules conclude a thing twice, or not at all
     */
    public Decision decide(Reading reading) {
        return judge(reading).decision();
    }

    /** A decision, the appraisal it is of, and the facts that rules could look at on the way to it. */
    public record Judged(Appraisal appraisal, Decision decision, Facts facts) {}

    /**
     * Judges like {@link #decide(Reading)}, and keeps the facts.
     *
     * @throws Refused with everything wrong with the document and with the appraisal
     * @throws FlawedRules where the rules conclude a thing twice, or not at all
     */
    public Judged judge(Reading reading) {
        var appraisal = reading.appraisal();
        var setting = Setting.of(appraisal.appraisee());
        var facts = new CaseFacts(scheme, appraisal);

        var weights = rules.conclude(StageGroup.WEIGHTING, facts);
        refuseUnlessSound(reading, plan(setting, weights).indicators());
        var points = rules.conclude(StageGroup.SCORING, facts);
        var tally = Tally.of(plan(setting, weights.and(points)), scheme, appraisal, points);
        facts.know(tally);
        var onTotal = rules.conclude(StageGroup.TOTAL, facts);
        var vetoes = onTotal.of(Conclusion.Veto.class);
        var earned = rules.ofSetting(Stage.INCENTIVES, setting).and(onTotal);
        var judgement = new Judgement(
                appraisal, tally, new Incentives(scheme, tally.total(), appraisal.compensation(), earned), vetoes);
        facts.know(judgement);
        var followUps = rules.conclude(StageGroup.FOLLOW_UPS, facts).of(Conclusion.FollowUp.class);
        return new Judged(appraisal, judgement.decision(fingerprint, followUps), facts);
    }

    /** The indicators that are expected of an appraisal; empty where its post is not appraised by such a period. */
    public List<Indicator> expected(Appraisal appraisal) {
        var weights = rules.conclude(StageGroup.WEIGHTING, new CaseFacts(scheme, appraisal));
        return plan(Setting.of(appraisal.appraisee()), weights).indicators();
    }

    /**
     * Settles one cycle for many people: the same settlement and rules give the same decision.
     *
     * @throws Refused with everything wrong with the settlement, or with money that it leaves without anybody
     * @throws FlawedRules where two rules conclude the same thing
     */
    public SettlementDecision settle(SettlementReading reading) {
        return Settling.of(rules, fingerprint, reading);
    }

    /** The vocabulary of the scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** The rules it judges by. */
    public RuleSet rules() {
        return rules;
    }

    /** Lets the compiled rules go. */
    @Override
    public void close() {
        rules.close();
    }

    private void refuseUnlessSound(Reading reading, List<Indicator> expected) {
        var problems = Examination.of(scheme, reading, expected);
        if (!problems.isEmpty() || !reading.problems().isEmpty()) {
            var all = new ArrayList<>(reading.problems());
            all.addAll(problems);
            throw new Refused(all);
        }
    }

    /** The setting's own plan, unless rules that look at more than the setting had something to add. */
    private Plan plan(Setting setting, Findings more) {
        var added = !more.all().isEmpty()
                && more.all().stream()
                        .anyMatch(finding ->
                                !ADJUSTING.contains(finding.conclusion().getClass()));
        if (!added) {
            var plan = plans.get(setting);
            return plan == null ? Plan.empty(setting) : plan;
        }
        return Plan.of(scheme, setting, ofSetting(setting).and(more));
    }

    private Findings ofSetting(Setting setting) {
        return rules.ofSetting(Stage.SCORING, setting).and(rules.ofSetting(Stage.WEIGHTING, setting));
    }

    /** What is wrong with the plans, as far as it does not depend on whom they are for. */
    private List<Flaw> planFlaws() {
        var vary = rules.rules().stream().anyMatch(Engine::changesPlans);
        var flaws = new ArrayList<Flaw>();
        for (var setting : Setting.all(scheme)) {
            var plan = plan(setting, Findings.NONE);
            flaws.addAll(vary ? plan.beyondMending() : plan.flaws());
            flaws.addAll(vary ? List.of() : plan.unscored());
        }
        if (vary) {
            return flaws;
        }
        for (var post : scheme.settings()) {
            if (scheme.periods().stream()
                    .allMatch(
                            unit -> plan(new Setting(post, unit), Findings.NONE).isEmpty())) {
                var message = post.isEmpty()
                        ? new WeightProblem.WithoutWeights().message()
                        : new WeightProblem.PostWithoutWeights(post).message();
                flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message));
            }
        }
        return flaws;
    }

    private static boolean changesPlans(Rule rule) {
        return !rule.ofSetting()
                && (rule.stage() == Stage.SCORING || rule.stage() == Stage.WEIGHTING)
                && rule.concludes().stream().anyMatch(kind -> !ADJUSTING.contains(kind));
    }
}
