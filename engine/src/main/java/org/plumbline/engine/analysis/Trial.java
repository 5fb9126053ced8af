package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;

/** Decides appraisals that were made up, and writes down what the rules get wrong on the way. */
final class Trial {
    /** These are found on the totals themselves, exactly. */
    private static final Set<String> FOUND_ON_TOTALS = Set.of("not-concluded");

    private final Engine engine;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    Trial(Engine engine) {
        this.engine = engine;
    }

    /** The decision; empty where there is none, because the rules fail or the appraisal is none of the scheme's. */
    Optional<Decision> decide(Appraisal appraisal, String example) {
        try {
            return Optional.of(engine.decide(appraisal));
        } catch (FlawedRules flawed) {
            for (var flaw : flawed.flaws()) {
                add(new Flaw(flaw.place(), flaw.rule(), flaw.message().example(example)));
            }
            return Optional.empty();
        } catch (Refused notOfTheScheme) {
            return Optional.empty();
        }
    }

    /** Writes down a flaw, once for each rule and sentence. */
    void add(Flaw flaw) {
        var message = flaw.message();
        if (!FOUND_ON_TOTALS.contains(message.code())
                && said.add(message.code() + flaw.place() + flaw.rule() + key(flaw))) {
            flaws.add(flaw);
        }
    }

    /** Of weights, each setting is said; of the rest, the place says enough. */
    private static String key(Flaw flaw) {
        return flaw.message().code().contains("100") ? String.valueOf(flaw.message().words()) : "";
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
