package org.plumbline.engine.again;

import java.util.List;
import java.util.function.Supplier;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import tools.jackson.core.JacksonException;

/** What came of deciding a kept record again by the rules that judged it. */
public sealed interface DecidedAgain {
    /** The same bytes; where another version of the engine decided then, but for that version's name. */
    record Same() implements DecidedAgain {}

    /** Other bytes, and the first fields that differ; nothing but a spelling that differs is one difference at "". */
    record Different(List<Difference> differences) implements DecidedAgain {}

    /** What was asked is refused now. */
    record RefusedNow(List<Problem> problems) implements DecidedAgain {}

    /** The archived files are no rules that this engine can judge by. */
    record WithoutRules(List<Flaw> flaws) implements DecidedAgain {
        /** What this is where rules were found to be flawed. */
        public static WithoutRules of(FlawedRules flawed) {
            return new WithoutRules(flawed.flaws());
        }
    }

    /** What is kept is no document any more; {@code why} is the parser's own sentence. */
    record Unreadable(String why) implements DecidedAgain {}

    /** Decides again; {@code engine}, asked once the question could be read, judges by the archived rules. */
    static DecidedAgain of(KeptDecision kept, Supplier<Engine> engine) {
        try {
            var question = Documents.json().readTree(kept.asked().bytes());
            var now = kept.underItsName(kept.kind().decided(engine.get(), question));
            return now.equals(kept.decided()) ? new Same() : new Different(Differences.of(kept.decided(), now));
        } catch (Refused refused) {
            return new RefusedNow(refused.problems());
        } catch (FlawedRules flawed) {
            return WithoutRules.of(flawed);
        } catch (JacksonException broken) {
            return new Unreadable(broken.getOriginalMessage());
        }
    }
}
