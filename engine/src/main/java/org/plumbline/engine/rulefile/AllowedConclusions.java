package org.plumbline.engine.rulefile;

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
    boolean allows(Token start, Class<?> said) {
        var of = said.getAnnotation(Conclusion.Of.class);
        if (of == null || !Conclusion.class.isAssignableFrom(said)) {
            var next = "." + String.join(", .", Forms.forms(said));
            cursor.flaw(start, new ConclusionProblem.Unfinished(start.text(), next));
            return false;
        }
        if (of.value() != stage) {
            var other = of.value().code();
            cursor.flaw(start, new ConclusionProblem.WrongFile(start.text(), stage.code(), other));
            return false;
        }
        asked(start, said.getAnnotation(Asked.class));
        return true;
    }

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
