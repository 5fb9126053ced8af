package org.plumbline.engine.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Stage;

/**
 * Has every case decided twice, by the judge and by its witness: the bytes must be equal.
 *
 * <p>A difference is a flaw of the rules for whoever would be judged by them, whichever of the two is wrong.
 */
public final class Agreement {
    private final Engine judge;
    private final Engine witness;

    /** Of two engines that judge by the same files. */
    public Agreement(Engine judge, Engine witness) {
        this.judge = judge;
        this.witness = witness;
    }

    /** The rules by which they differ in any of these cases, each with the first case that shows it. */
    public List<Flaw> flaws(Collection<Case> cases) {
        var flaws = new LinkedHashMap<Place, Flaw>();
        var settings = ofSettings();
        settings.forEach(flaw -> flaws.putIfAbsent(flaw.place(), flaw));
        // Where those differ, what follows from them differs as well.
        for (var one : settings.isEmpty() ? cases : List.<Case>of()) {
            differences(one).forEach(flaw -> flaws.putIfAbsent(flaw.place(), flaw));
        }
        return List.copyOf(flaws.values());
    }

    /** The rules by which they differ in a case: those that are asked first, since others follow from these. */
    public List<Flaw> differences(Case one) {
        if (Arrays.equals(one.answeredBy(judge), one.answeredBy(witness))) {
            return List.of();
        }
        var settings = ofSettings();
        if (!settings.isEmpty()) {
            return settings;
        }
        var judged = heard(one, judge);
        var witnessed = heard(one, witness);
        for (var i = 0; i < Math.max(judged.size(), witnessed.size()); i++) {
            var differing = differing(at(judged, i), at(witnessed, i));
            if (!differing.isEmpty()) {
                return flaws(differing, one.name());
            }
        }
        return List.of(new Flaw(
                Place.file(SchemeReader.FILE),
                "",
                new AgreementProblem.AnswersDiffer().message().example(one.name())));
    }

    /** What the rules of a setting conclude was asked when the engines were made. */
    private List<Flaw> ofSettings() {
        var flaws = new ArrayList<Flaw>();
        for (var setting : Setting.all(witness.scheme())) {
            for (var stage : Stage.values()) {
                var differing = differing(
                        judge.rules().ofSetting(stage, setting), witness.rules().ofSetting(stage, setting));
                var name = (setting.post() + " " + setting.unit().code()).strip();
                flaws.addAll(flaws(differing, name));
            }
        }
        return flaws;
    }

    private static List<Findings> heard(Case one, Engine engine) {
        var heard = new ArrayList<Findings>();
        one.answeredBy(engine.heardBy((group, facts, findings) -> heard.add(findings)));
        return heard;
    }

    private static Findings at(List<Findings> heard, int index) {
        return index < heard.size() ? heard.get(index) : Findings.NONE;
    }

    /** The names of the rules that concluded otherwise. */
    private static Collection<String> differing(Findings judged, Findings witnessed) {
        var one = byRule(judged);
        var other = byRule(witnessed);
        var differing = new TreeSet<>(one.keySet());
        differing.addAll(other.keySet());
        differing.removeIf(rule -> one.getOrDefault(rule, List.of()).equals(other.getOrDefault(rule, List.of())));
        return differing;
    }

    private static Map<String, List<String>> byRule(Findings findings) {
        var byRule = new LinkedHashMap<String, List<String>>();
        for (var finding : findings.all()) {
            byRule.computeIfAbsent(finding.rule().name(), rule -> new ArrayList<>())
                    .add(Case.shown(finding));
        }
        byRule.values().forEach(shown -> shown.sort(null));
        return byRule;
    }

    private List<Flaw> flaws(Collection<String> differing, String example) {
        var message = new AgreementProblem.JudgesDiffer().message().example(example);
        return witness.rules().rules().stream()
                .filter(rule -> differing.contains(rule.name()))
                .map((Rule rule) -> new Flaw(rule.place(), rule.name(), message))
                .toList();
    }
}
