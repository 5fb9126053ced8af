package org.plumbline.cli.sheets;

import java.util.StringJoiner;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Veto;
import org.plumbline.engine.decision.Decision.WithoutVeto;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Term;

/** The vetoes of a decision with what each takes away, and what would have been without them. */
record VetoSheet(SheetWords words) {
    private static final String GAP = "  ";

    void rows(Decision decision, Columns columns) {
        for (var veto : decision.vetoes()) {
            var reason = SheetWords.reason(veto.rule(), veto.clauses()) + words.because("because", veto.because());
            columns.row(words.say("veto"), "", effects(veto) + reason);
        }
        var without = decision.withoutVeto();
        if (without != null) {
            columns.row(words.say("without-veto"), "", without(without));
        }
    }

    private String effects(Veto veto) {
        var effects = new StringBuilder();
        for (Effect effect : veto.cancels()) {
            effects.append(words.say("cancels-" + effect)).append(GAP);
        }
        return effects.append(atMost(veto)).toString();
    }

    private String atMost(Veto veto) {
        var grade = veto.gradeAtMost();
        var coefficient = veto.coefficientAtMost();
        return (grade == null ? "" : words.say("grade-at-most", words.title(Term.GRADE, grade)) + GAP)
                + (coefficient == null ? "" : words.say("coefficient-at-most", coefficient.toPlainString()) + GAP);
    }

    private String without(WithoutVeto without) {
        var said = new StringJoiner(GAP).add(words.title(Term.GRADE, without.grade()));
        var coefficient = without.coefficient();
        if (coefficient != null) {
            said.add(words.say("coefficient") + " " + coefficient.toPlainString());
        }
        for (var pay : without.pay()) {
            said.add(words.title(Term.PAY, pay.item()) + " " + words.money(pay.amount()));
        }
        return said.toString();
    }
}
