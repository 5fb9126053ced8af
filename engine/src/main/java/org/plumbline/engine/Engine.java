package org.plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.appraisal.Examination;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Judgement;
import org.plumbline.engine.decision.Plans;
import org.plumbline.engine.decision.Tally;
import org.plumbline.engine.decision.UnusedInput;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.DroolsJudge;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.FindingsListener;
import org.plumbline.engine.ruleset.Judge;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementReading;
import org.plumbline.engine.settlement.Settling;
import org.plumbline.engine.witness.Witness;

/** Judges appraisals by one scheme's rules; pure, and any number of threads may ask it at once. */
public final class Engine implements AutoCloseable {
    private final RuleSet rules;
    private final Scheme scheme;
    private final Decision.Rules fingerprint;
    private final Plans plans;
    private final UnusedInput unused;

    private Engine(RuleSet rules) {
        this.rules = rules;
        this.scheme = rules.scheme();
        this.fingerprint = new Decision.Rules(rules.fingerprint());
        this.plans = new Plans(rules);
        this.unused = new UnusedInput(scheme, rules.rules());
    }

    private Engine(Engine whole, RuleSet rules) {
        this.rules = rules;
        this.scheme = whole.scheme;
        this.fingerprint = whole.fingerprint;
        this.plans = whole.plans;
        this.unused = whole.unused;
    }

    /**
     * Makes ready to judge by a scheme's files.
     *
     * @throws FlawedRules with everything wrong with the files
     */
    public static Engine of(SchemeFiles files, CompiledRules kept) {
        return of(files, new DroolsJudge(kept));
    }

    /**
     * Makes ready to have a scheme's files judged by this judge.
     *
     * @throws FlawedRules with everything wrong with the files, as far as this judge sees it
     */
    public static Engine of(SchemeFiles files, Judge judge) {
        return sound(new Engine(RuleSet.open(files, judge)));
    }

    /**
     * Makes ready to judge by the witness, which compiles nothing: the same decisions, at once.
     *
     * @throws FlawedRules with everything wrong with the files that shows without compiling them
     */
    public static Engine witness(SchemeFiles files) {
        return of(files, new Witness());
    }

    /**
     * Makes ready to judge by the witness by rules that were read before, under a vocabulary that knows their words.
     *
     * @throws FlawedRules where their weights cannot be
     */
    public static Engine witness(Scheme scheme, List<Rule> rules) {
        return sound(new Engine(RuleSet.of(scheme, rules, new Witness())));
    }

    /** The same where only some of the rules can fire: no others are asked, and nothing that was compiled is. */
    public Engine where(List<Rule> some) {
        return new Engine(this, rules.where(some, new Witness()));
    }

    /** The same where somebody listens to what the rules conclude; it is closed with the one that it was made of. */
    public Engine heardBy(FindingsListener listener) {
        return new Engine(this, rules.heardBy(listener));
    }

    private static Engine sound(Engine engine) {
        var flaws = new ArrayList<>(engine.plans.flaws());
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
        var facts = CaseFacts.of(scheme, appraisal);

        var weights = rules.weights(facts);
        refuseUnlessSound(reading, plans.of(setting, weights).indicators());
        var points = rules.points(facts);
        var tally = Tally.of(plans.of(setting, weights.and(points)), appraisal, points);

        facts = facts.with(tally);
        var judgement =
                Judgement.of(tally, rules.incentivesAndVetoes(setting, facts), new OtherTotals(rules, facts, tally));
        refuseUnmeasured(tally, judgement);

        facts = facts.with(judgement);
        var decision = judgement.decision(fingerprint, rules.followUps(facts), unused.of(tally));
        return new Judged(appraisal, decision, facts);
    }

    /** The indicators that are expected of an appraisal; empty where its post is not appraised by such a period. */
    public List<Indicator> expected(Appraisal appraisal) {
        var weights = rules.weights(CaseFacts.of(scheme, appraisal));
        return plans.of(Setting.of(appraisal.appraisee()), weights).indicators();
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

    /** Of nothing there is no total: it is for a rule to say that such an appraisal has no grade. */
    private static void refuseUnmeasured(Tally tally, Judgement judgement) {
        if (tally.measuredWeight().signum() == 0 && judgement.outcome().isPresent()) {
            throw new Refused(List.of(Problem.at("measurements", new AppraisalProblem.NothingMeasured())));
        }
    }

    private void refuseUnlessSound(Reading reading, List<Indicator> expected) {
        var problems = Examination.of(scheme, reading, expected);
        if (!problems.isEmpty() || !reading.problems().isEmpty()) {
            var all = new ArrayList<>(reading.problems());
            all.addAll(problems);
            throw new Refused(all);
        }
    }
}
