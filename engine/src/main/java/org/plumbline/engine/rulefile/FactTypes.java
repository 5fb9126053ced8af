package org.plumbline.engine.rulefile;

import java.util.Set;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.rules.KnownFrom;
import org.plumbline.rules.Stage;

/** Reads which fact a condition looks at, and whether rules of its stage may look at it. */
record FactTypes(Cursor cursor, Stage stage) {
    /** Words of Drools that stand where a fact would. */
    private static final Set<String> OTHER_FORMS =
            Set.of("eval", "from", "over", "accumulate", "acc", "collect", "forall", "or", "query", "groupby");

    FactType read() throws ParseFailure {
        var name = cursor.expectWord(ConditionProblem.ExpectedFact::new);
        var fact = Vocabulary.facts().get(name.text());
        if (fact == null) {
            throw unknown(name);
        }
        var known = fact.type().getAnnotation(KnownFrom.class);
        if (stage == Stage.SETTLEMENT && !Vocabulary.isOf(fact, stage)) {
            var others = String.join(", ", Vocabulary.names(stage));
            cursor.flaw(name, new ConditionProblem.FactOfAppraisal(name.text(), others));
        } else if (known != null && stage.compareTo(known.value()) < 0) {
            var from = known.value().code();
            cursor.flaw(name, new ConditionProblem.FactNotYet(name.text(), stage.code(), from));
        }
        return fact;
    }

    private ParseFailure unknown(Token name) {
        var word = name.text();
        if (Counting.isMeant(word)) {
            return cursor.lost(name, new ConditionProblem.NoCounting(word).message());
        }
        return cursor.lost(
                name,
                OTHER_FORMS.contains(word)
                        ? new ConditionProblem.OtherForm(word).message()
                        : new ConditionProblem.UnknownFact(word)
                                .message()
                                .known(word, Vocabulary.facts().keySet()));
    }
}
