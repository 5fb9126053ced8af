package org.plumbline.engine.rulefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Asked;
import org.plumbline.rules.Asked.Times;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Each;
import org.plumbline.rules.Member;
import org.plumbline.rules.Stage;

/** Which conclusions a rule may draw: those of its stage, and of a settlement those that fit what it looks at. */
record AllowedConclusions(Cursor cursor, Stage stage, Conditions conditions) {
    /** Whether rules of this stage may conclude it; where not, that is said. */
    boolean allows(List<Said> words) {
        var start = words.get(0).word();
        var said = words.get(words.size() - 1).type();
        var of = said.getAnnotation(Conclusion.Of.class);
        var astray = words.stream()
                .filter(word -> !Forms.comesTo(stage, word.type()))
                .findFirst();
        if (of != null && astray.isPresent()) {
            var word = astray.get().word();
            cursor.flaw(
                    word,
                    new ConclusionProblem.WrongFile(
                            word.text(), stage.code(), of.value().code()));
            return false;
        }
        if (of == null || of.value() != stage || !Conclusion.class.isAssignableFrom(said)) {
            var next = "." + String.join(", .", Forms.forms(said));
            cursor.flaw(
                    start,
                    of == null
                            ? new ConclusionProblem.Unfinished(start.text(), next)
                            : new ConclusionProblem.UnfinishedHere(
                                    start.text(), stage.code(), next, of.value().code()));
            return false;
        }
        asked(start, said.getAnnotation(Asked.class));
        return true;
    }

    /** One word of a conclusion, and what has been said with it. */
    record Said(Token word, Class<?> type) {}

    /** Of a settlement: what is said of each member is not said of the whole, nor the other way round. */
    private void asked(Token start, @Nullable Asked asked) {
        if (asked == null || conditions.wereLeftUnread() || fits(asked.value())) {
            return;
        }
        cursor.flaw(
                start,
                asked.value() == Times.ONCE
                        ? new ConclusionProblem.AskedOnce(start.text())
                        : new ConclusionProblem.AskedOfEach(start.text()));
    }

    private boolean fits(Times asked) {
        var facts = conditions.needs();
        return switch (asked) {
            case ONCE -> facts.stream().noneMatch(Each.class::isAssignableFrom);
            case OF_EACH_MEMBER -> facts.contains(Member.class);
            case OF_EACH -> facts.stream().anyMatch(Each.class::isAssignableFrom);
        };
    }
}
