package org.plumbline.engine.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Department;
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
    private final List<Rule> rules;
    private final Compiled compiled;
    private final Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    private final Map<Class<? extends Each>, StageRules> ofEach = new HashMap<>();
    private final Map<Setting, Map<Stage, Findings>> standing = new HashMap<>();

    private RuleSet(Scheme scheme, String fingerprint, List<Rule> rules, Compiled compiled) {
        this.scheme = scheme;
        this.fingerprint = fingerprint;
        this.rules = List.copyOf(rules);
        this.compiled = compiled;
        for (var stage : Stage.values()) {
            group(stage.code()).ifPresent(asked -> stages.put(stage, asked));
        }
        for (var each : List.of(Member.class, Department.class)) {
            group(Rule.group(Stage.SETTLEMENT, each)).ifPresent(asked -> ofEach.put(each, asked));
        }
        askStanding();
    }

    /**
     * Reads and compiles a scheme's files, or takes what was compiled of the same files before.
     *
     * @throws FlawedRules with all that is wrong with them
     */
    public static RuleSet open(SchemeFiles files, CompiledRules kept) {
        var flaws = new ArrayList<Flaw>();
        var scheme = SchemeReader.read(files.texts().getOrDefault(SchemeReader.FILE, ""));
        var read = new ArrayList<RuleFile>();
        files.texts().forEach((name, text) -> {
            if (!name.equals(SchemeReader.FILE)) {
                read.add(RuleFile.read(name, text, scheme, flaws));
            }
        });
        var rules = read.stream().flatMap(file -> file.rules().stream()).toList();
        namedOnce(rules, flaws);
        if (rules.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", Message.of("no-rules")));
        }
        if (!flaws.isEmpty()) {
            throw new FlawedRules(flaws);
        }
        var fingerprint = files.fingerprint();
        return new RuleSet(scheme, fingerprint, rules, Compiled.of(fingerprint, read, kept));
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

    /** What the rules of a stage that are no standing ones conclude. */
    public Findings conclude(Stage stage, Facts facts) {
        var asked = stages.get(stage);
        return asked == null ? Findings.NONE : asked.conclude(facts);
    }

    /** What the rules of settlement conclude of one of the many. */
    public Findings conclude(Each one, Facts facts) {
        var asked = ofEach.get(one.getClass());
        return asked == null
                ? Findings.NONE
                : asked.conclude(kind -> kind.isInstance(one) ? List.of(one) : facts.of(kind));
    }

    /** Lets the compiled classes go. */
    @Override
    public void close() {
        stages.values().forEach(StageRules::close);
        ofEach.values().forEach(StageRules::close);
        compiled.close();
    }

    private Optional<StageRules> group(String name) {
        var asked = rules.stream().filter(rule -> rule.group().equals(name)).toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(new StageRules(compiled.base(name), asked));
    }

    private void askStanding() {
        group(Rule.STANDING).ifPresent(all -> {
            for (var setting : Setting.all(scheme)) {
                standing.put(setting, byStage(all.conclude(anybody(setting))));
            }
            all.close();
        });
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

    private static void namedOnce(List<Rule> rules, List<Flaw> flaws) {
        var first = new LinkedHashMap<String, Rule>();
        for (var rule : rules) {
            var before = first.putIfAbsent(rule.name(), rule);
            if (before != null) {
                var message = Message.of("same-name", rule.name(), before.place());
                flaws.add(new Flaw(rule.place(), rule.name(), message));
            }
        }
    }
}
