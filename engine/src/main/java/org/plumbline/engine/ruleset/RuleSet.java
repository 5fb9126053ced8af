package org.plumbline.engine.ruleset;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Each;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Member;
import org.plumbline.rules.Stage;

/**
 * A scheme's compiled rules, known by their fingerprint; any number of threads may ask them at once.
 *
 * <p>Standing rules were asked once for each setting; the others are asked for each appraisal.
 */
public final class RuleSet implements AutoCloseable {
    private final Scheme scheme;
    private final String fingerprint;
    private final List<RuleFile> files;
    private final List<Rule> rules;
    private final @Nullable Compiled compiled;
    private final Map<Sitting, Panel> sittings = new EnumMap<>(Sitting.class);
    private final Map<Setting, Map<Stage, Findings>> standing = new HashMap<>();

    private RuleSet(Read read, String fingerprint, @Nullable Compiled compiled) {
        this.scheme = read.scheme();
        this.fingerprint = fingerprint;
        this.files = read.files();
        this.rules = read.rules();
        this.compiled = compiled;
        for (var sitting : Sitting.values()) {
            var asked = rules.stream().filter(sitting::asks).toList();
            if (!asked.isEmpty()) {
                sittings.put(
                        sitting,
                        compiled == null ? new ReadRules(asked) : new AskedRules(compiled.base(sitting), asked));
            }
        }
        askStanding();
    }

    private RuleSet(RuleSet whole, List<Rule> some) {
        this.scheme = whole.scheme;
        this.fingerprint = whole.fingerprint;
        this.files = whole.files;
        this.rules = whole.rules;
        this.compiled = null;
        this.standing.putAll(whole.standing);
        for (var sitting : whole.sittings.keySet()) {
            sittings.put(
                    sitting, new ReadRules(some.stream().filter(sitting::asks).toList()));
        }
    }

    /**
     * Reads and compiles a scheme's files, or takes what was compiled of the same files before.
     *
     * @throws FlawedRules with all that is wrong with them
     */
    public static RuleSet open(SchemeFiles files, CompiledRules kept) {
        var read = Read.of(files).sound();
        var fingerprint = files.fingerprint();
        return new RuleSet(read, fingerprint, Compiled.of(fingerprint, read.files(), kept));
    }

    /**
     * Reads a scheme's files and compiles nothing: such rules are ready at once and conclude what compiled ones do.
     *
     * @throws FlawedRules with all that is wrong with the files, as far as it shows without compiling them
     */
    public static RuleSet read(SchemeFiles files) {
        var read = Read.of(files).sound();
        return new RuleSet(read, files.fingerprint(), null);
    }

    /**
     * Makes sure that these rules compile, and to nothing unsafe: compiles them, unless they were kept; nothing that was
     * not looked at is ever kept.
     *
     * @throws FlawedRules where they do not
     */
    public void prove(CompiledRules kept) {
        if (kept.get(fingerprint).isEmpty()) {
            Compiled.of(fingerprint, files, kept).close();
        }
    }

    /** The same rules where only some of them can fire: no others are asked, and those as they were read. */
    public RuleSet where(List<Rule> some) {
        return new RuleSet(this, some);
    }

    /** Everything wrong with a scheme's files that shows without compiling them, by file and line. */
    public static List<Flaw> flaws(SchemeFiles files) {
        return Read.of(files).flaws();
    }

    /** The vocabulary. */
    public Scheme scheme() {
        return scheme;
    }

    /** SHA-256 of the files. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Every rule, by file and line. */
    public List<Rule> rules() {
        return rules;
    }

    /** What the standing rules of a stage conclude for a setting; nothing for one that the scheme does not know. */
    public Findings standing(Stage stage, Setting setting) {
        return standing.getOrDefault(setting, Map.of()).getOrDefault(stage, Findings.NONE);
    }

    /** What the rules of a sitting conclude; standing ones are not among them. */
    public Findings conclude(Sitting sitting, Facts facts) {
        var asked = sittings.get(sitting);
        return asked == null ? Findings.NONE : asked.conclude(facts);
    }

    /** What the rules of settlement conclude of one of the many. */
    public Findings conclude(Each one, Facts facts) {
        var sitting = one instanceof Member ? Sitting.MEMBER : Sitting.DEPARTMENT;
        return conclude(sitting, kind -> kind.isInstance(one) ? List.of(one) : facts.of(kind));
    }

    /** Lets the compiled classes go. */
    @Override
    public void close() {
        sittings.values().forEach(Panel::close);
        if (compiled != null) {
            compiled.close();
        }
    }

    private void askStanding() {
        var asked = sittings.remove(Sitting.STANDING);
        if (asked != null) {
            for (var setting : Setting.all(scheme)) {
                standing.put(setting, byStage(asked.conclude(anybody(setting))));
            }
            asked.close();
        }
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
