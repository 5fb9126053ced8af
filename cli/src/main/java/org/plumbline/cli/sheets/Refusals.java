package org.plumbline.cli.sheets;

import java.util.List;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;

/** Questions that were refused: each is said with its place, and the next one has its turn. */
public final class Refusals {
    private final Terminal terminal;
    private long count;

    /** None yet; they are said on this terminal. */
    public Refusals(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Decides a question; false where it was refused, or the rules for it are wrong. */
    public boolean decided(String where, Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (Refused refusal) {
            say(where, refusal.problems());
        } catch (FlawedRules flawed) {
            count++;
            flawed.flaws().forEach(flaw -> terminal.complain(where + ": " + flaw.in(terminal.language())));
        } catch (Unusable ofAll) {
            throw ofAll;
        } catch (RuntimeException fault) {
            // Ours, at this one: those behind it are decided all the same.
            count++;
            terminal.complain(where + ": " + terminal.texts().say("failed", fault));
        }
        return false;
    }

    /** Says why something could not even be asked. */
    public void say(String where, List<Problem> problems) {
        count++;
        problems.forEach(problem -> terminal.complain(where + ": " + problem.in(terminal.language())));
    }

    /** Whether nothing was refused. */
    public boolean isEmpty() {
        return count == 0;
    }
}
