package org.plumbline.engine.ruleset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Each;
import org.plumbline.rules.Member;
import org.plumbline.rules.Stage;

/**
 * A scheme's compiled rules, known by their fingerprint; any number of threads may ask them at once.
 *
 * <p>Rules that look at the setting alone were asked once for each setting; the others are asked for each appraisal.
 */
public final class RuleSet implements AutoCloseable {
    private final Scheme scheme;
    private final String fingerprint;
    private final List<RuleFile> files;
    private final List<Rule> rules;
    private final List<Flaw> warnings;
    private final Evaluators evaluators;
    private final Map<StageGroup, RuleEvaluator> groups = new EnumMap<>(StageGroup.class);
    private final Map<Setting, Map<Stage, Findings>> ofSetting = new HashMap<>();
    private final FindingsListener listener;

    private RuleSet(SchemeReading read, String fingerprint, Judge judge) {
        this.scheme = read.scheme();
        this.fingerprint = fingerprint;
        this.files = read.files();
        this.rules = read.rules();
        this.warnings = read.flaws();
        this.listener = FindingsListener.NONE;
        this.evaluators = judge.open(files);
        for (var group : StageGroup.values()) {
            var asked = rules.stream().filter(group::asks).toList();
            if (!asked.isEmpty()) {
                groups.put(group, evaluators.of(group, asked));
            }
        }
        askOfSetting();
    }

    private RuleSet(RuleSet whole, Judge judge, List<Rule> some) {
        this.scheme = whole.scheme;
        this.fingerprint = whole.fingerprint;
        this.files = whole.files;
        this.rules = whole.rules;
        this.warnings = whole.warnings;
        this.listener = whole.listener;
        this.evaluators = judge.open(files);
        this.ofSetting.putAll(whole.ofSetting);
        for (var group : whole.groups.keySet()) {
            groups.put(
                    group,
                    evaluators.of(group, some.stream().filter(group::asks).toList()));
        }
    }

    private RuleSet(RuleSet whole, FindingsListener listener) {
        this.scheme = whole.scheme;
        this.fingerprint = whole.fingerprint;
        this.files = whole.files;
        this.rules = whole.rules;
        this.warnings = whole.warnings;
        this.listener = listener;
        this.evaluators = whole.evaluators;
        this.ofSetting.putAll(whole.ofSetting);
        this.groups.putAll(whole.groups);
    }

    /**
     * Reads a scheme's files and has a judge make them ready.
     *
     * @throws FlawedRules with all that is wrong with them, as far as this judge sees it
     */
    public static RuleSet open(SchemeFiles files, Judge judge) {
        var read = SchemeReading.of(files).sound();
        return new RuleSet(read, files.fingerprint(), judge);
    }

    /** Rules that were read before, under a vocabulary that knows their words, asked by a judge that compiles nothing. */
    public static RuleSet of(Scheme scheme, List<Rule> rules, Judge judge) {
        return new RuleSet(new SchemeReading(scheme, List.of(), rules, List.of()), "", judge);
    }

    /** The same rules, asked by another judge, where only some of them can fire: no others are asked. */
    public RuleSet where(List<Rule> some, Judge judge) {
        return new RuleSet(this, judge, some);
    }

    /** The same rules, asked by the same judge, where somebody listens to what they conclude. */
    public RuleSet heardBy(FindingsListener listening) {
        return new RuleSet(this, listening);
    }

    /** Everything wrong with a scheme's files that shows without compiling them, by file and line. */
    public static List<Flaw> flaws(SchemeFiles files) {
        return SchemeReading.of(files).flaws();
    }

    /** The vocabulary. */
    public Scheme scheme() {
        return scheme;
    }

    /** SHA-256 of the files. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The files that were read, by name. */
    public List<RuleFile> files() {
        return files;
    }

    /** Every rule, by file and line. */
    public List<Rule> rules() {
        return rules;
    }

    /** What reading the files found that may be meant. */
    public List<Flaw> warnings() {
        return warnings;
    }

    /** What the rules of a stage conclude that look at the setting alone; nothing for one that the scheme does not know. */
    public Findings ofSetting(Stage stage, Setting setting) {
        return ofSetting.getOrDefault(setting, Map.of()).getOrDefault(stage, Findings.NONE);
    }

    /** What rules weigh for this appraisal alone; what holds of its whole setting is not among it. */
    public Findings weights(Facts facts) {
        return conclude(StageGroup.WEIGHTING, facts);
    }

    /** What rules score and adjust for this appraisal alone. */
    public Findings points(Facts facts) {
        return conclude(StageGroup.SCORING, facts);
    }

    /** What its total earns somebody of a setting, and the vetoes against it. */
    public Findings incentivesAndVetoes(Setting setting, Facts facts) {
        return ofSetting(Stage.INCENTIVES, setting).and(conclude(StageGroup.TOTAL, facts));
    }

    /** What is to be done next. */
    public Findings followUps(Facts facts) {
        return conclude(StageGroup.FOLLOW_UPS, facts);
    }

    /** What the rules of a group conclude; those of the setting alone are not among them. */
    public Findings conclude(StageGroup group, Facts facts) {
        var asked = groups.get(group);
        if (asked == null) {
            return Findings.NONE;
        }
        var found = asked.conclude(facts);
        listener.concluded(group, facts, found);
        return found;
    }

    /** What the rules of settlement conclude of one of the many. */
    public Findings conclude(Each one, Facts facts) {
        var group = one instanceof Member ? StageGroup.MEMBER : StageGroup.DEPARTMENT;
        return conclude(group, kind -> kind.isInstance(one) ? List.of(one) : facts.of(kind));
    }

    /** Lets the compiled classes go. */
    @Override
    public void close() {
        groups.values().forEach(RuleEvaluator::close);
        evaluators.close();
    }

    private void askOfSetting() {
        var asked = groups.remove(StageGroup.SETTING);
        if (asked != null) {
            ofSetting.putAll(new SettingFindings(scheme, asked).all());
            asked.close();
        }
    }
}
