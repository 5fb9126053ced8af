package org.plumbline.cli.sheets;

import java.util.List;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;

/** Questions that were refused: each is said with its place, and the next one has its turn. */
final class Refusals {
    private final Terminal terminal;
    private long count;

    Refusals(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Decides a question; false where it was refused, or the rules for it are wrong. */
    boolean decided(String where, Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (Refused refusal) {
            say(where, refusal.problems());
        } catch (FlawedRules flawed) {
            count++;
            flawed.flaws().forEach(flaw -> terminal.complain(where + ": " + flaw.in(terminal.language())));
        }
        return false;
    }

    /** Says why something could not even be asked. */
    void say(String where, List<Problem> problems) {
        count++;
        problems.forEach(problem -> terminal.complain(where + ": " + problem.in(terminal.language())));
    }

    boolean isEmpty() {
        return count == 0;
    }
}
