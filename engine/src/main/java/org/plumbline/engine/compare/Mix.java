package org.plumbline.engine.compare;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.rules.Stage;

/** A version of the rules that judges, and says which of its rules fired. */
record Mix(Engine engine) {
    /** What came of an appraisal. */
    Judged judge(Reading reading) {
        var fired = new HashSet<String>();
        ofSetting(reading, fired);
        var heard = engine.heardBy((group, facts, findings) -> note(findings, fired));
        return new Judged(heard.decide(reading), fired);
    }

    /** The decision, and the names of the rules that fired on the way to it. */
    record Judged(Decision decision, Set<String> fired) {
        TotalAndMoney figures() {
            return TotalAndMoney.of(decision);
        }
    }

    /** The same; empty where the appraisal cannot be judged so. */
    Optional<Judged> tried(Reading reading) {
        try {
            return Optional.of(judge(reading));
        } catch (Refused | FlawedRules cannot) {
            return Optional.empty();
        }
    }

    private void ofSetting(Reading reading, Set<String> fired) {
        var setting = Setting.of(reading.appraisal().appraisee());
        for (var stage : Stage.values()) {
            note(engine.rules().ofSetting(stage, setting), fired);
        }
    }

    private static void note(Findings findings, Set<String> fired) {
        findings.all().forEach(finding -> fired.add(finding.rule().name()));
    }
}
