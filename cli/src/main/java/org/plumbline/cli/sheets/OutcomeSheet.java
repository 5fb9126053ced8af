package org.plumbline.cli.sheets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.decision.Decision;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Term;

/** What came of a decision: total, grade, pay and awards, vetoes, and what would have been without them. */
final class OutcomeSheet {
    private final SheetWords words;

    private OutcomeSheet(SheetWords words) {
        this.words = words;
    }

    /** The rows, from the adjustments to what is to be done next. */
    static Columns of(Decision decision, SheetWords words) {
        var sheet = new OutcomeSheet(words);
        return sheet.rows(decision);
    }

    private Columns rows(Decision decision) {
        var columns = new Columns("lrl");
        total(decision, columns);
        graded(decision, columns);
        money(decision, columns);
        vetoes(decision, columns);
        for (var followUp : decision.followUps()) {
            columns.row(
                    words.say("follow-up"),
                    "",
                    words.title(Term.FOLLOW_UP, followUp.action()) + "  "
                            + SheetWords.reason(followUp.rule(), followUp.clauses()));
        }
        return columns;
    }

    private void total(Decision decision, Columns columns) {
        for (var adjustment : decision.adjustments()) {
            columns.row(words.say("adjustment"), plain(adjustment.points()), adjusted(adjustment));
        }
        columns.row(
                words.say("total"),
                plain(decision.total()),
                words.say("measured-weight", plain(decision.measuredWeight())));
        var ungraded = decision.ungraded();
        if (ungraded != null) {
            columns.row(
                    words.say("grade"),
                    words.say("ungraded"),
                    ungraded.why() + "  " + SheetWords.reason(ungraded.rule(), ungraded.clauses()));
        }
    }

    private void money(Decision decision, Columns columns) {
        for (var pay : decision.pay()) {
            columns.row(
                    words.title(Term.PAY, pay.item()),
                    words.money(pay.amount()),
                    SheetWords.reason(pay.rule(), pay.clauses()));
        }
        belowFloor(decision, columns);
        for (var award : decision.awards()) {
            columns.row(
                    words.title(Term.AWARD, award.award()),
                    words.money(award.amount()),
                    SheetWords.reason(award.rule(), award.clauses()) + words.because("because", award.because()));
        }
    }

    private void vetoes(Decision decision, Columns columns) {
        for (var veto : decision.vetoes()) {
            columns.row(
                    words.say("veto"),
                    "",
                    effects(veto)
                            + SheetWords.reason(veto.rule(), veto.clauses())
                            + words.because("because", veto.because()));
        }
        var without = decision.withoutVeto();
        if (without != null) {
            columns.row(words.say("without-veto"), "", without(without));
        }
    }

    private void belowFloor(Decision decision, Columns columns) {
        var below = decision.belowFloor();
        if (below != null) {
            var lacking = below.floor().subtract(below.pay());
            columns.row(
                    words.say("pay-in-all"),
                    words.money(below.pay()),
                    words.say("below-floor", words.money(below.floor()), words.money(lacking)));
        }
    }

    private String adjusted(Decision.Adjustment adjustment) {
        var text = new StringBuilder(SheetWords.reason(adjustment.rule(), adjustment.clauses()));
        var multiplied = adjustment.multiplied();
        if (multiplied != null) {
            text.append("  ").append(plain(multiplied.from()));
            for (var multiple : multiplied.by()) {
                text.append(" × ")
                        .append(plain(multiple.times()))
                        .append(' ')
                        .append(SheetWords.reason(multiple.rule(), multiple.clauses()));
            }
        }
        var kind = adjustment.within();
        if (kind != null) {
            text.append("  ").append(words.say("within", words.title(Term.ADJUSTMENT, kind)));
        }
        return text.append(words.because("because", adjustment.because())).toString();
    }

    private void graded(Decision decision, Columns columns) {
        var grade = decision.grade();
        var coefficient = decision.coefficient();
        var gradedBy = decision.gradedBy();
        var coefficientBy = decision.coefficientBy();
        var without = decision.withoutVeto();
        if (grade != null && gradedBy != null) {
            columns.row(
                    words.say("grade"),
                    words.title(Term.GRADE, grade),
                    without != null && !without.grade().equals(grade)
                            ? words.say("by-veto")
                            : SheetWords.reason(gradedBy.rule(), gradedBy.clauses()));
        }
        if (coefficient != null && coefficientBy != null) {
            columns.row(
                    words.say("coefficient"),
                    plain(coefficient),
                    without != null && differ(coefficient, without.coefficient())
                            ? words.say("by-veto")
                            : SheetWords.reason(coefficientBy.rule(), coefficientBy.clauses()));
        }
    }

    private static boolean differ(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) != 0;
    }

    private String effects(Decision.Veto veto) {
        var effects = new StringBuilder();
        for (Effect effect : veto.cancels()) {
            effects.append(words.say("cancels-" + effect)).append("  ");
        }
        var grade = veto.gradeAtMost();
        if (grade != null) {
            effects.append(words.say("grade-at-most", words.title(Term.GRADE, grade)))
                    .append("  ");
        }
        var coefficient = veto.coefficientAtMost();
        if (coefficient != null) {
            effects.append(words.say("coefficient-at-most", plain(coefficient))).append("  ");
        }
        return effects.toString();
    }

    private String without(Decision.WithoutVeto without) {
        var text = new StringBuilder(words.title(Term.GRADE, without.grade()));
        var coefficient = without.coefficient();
        if (coefficient != null) {
            text.append("  ").append(words.say("coefficient")).append(' ').append(plain(coefficient));
        }
        for (var pay : without.pay()) {
            text.append("  ")
                    .append(words.title(Term.PAY, pay.item()))
                    .append(' ')
                    .append(words.money(pay.amount()));
        }
        return text.toString();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
