package org.plumbline.cli.sheets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.decision.Decision;
import org.plumbline.rules.Term;

/** What came of a decision: total, grade, pay and awards, vetoes, and what would have been without them. */
final class OutcomeSheet {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

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
        adjustments(decision, columns);
        total(decision, columns);
        grade(decision, columns);
        coefficient(decision, columns);
        money(decision, columns);
        new VetoSheet(words).rows(decision, columns);
        followUps(decision, columns);
        new LikelyRatioSheet(words).rows(decision, columns);
        new UnusedSheet(words).rows(decision, columns);
        return columns;
    }

    private void followUps(Decision decision, Columns columns) {
        for (var followUp : decision.followUps()) {
            var reason = SheetWords.reason(followUp.rule(), followUp.clauses());
            columns.row(words.say("follow-up"), "", words.title(Term.FOLLOW_UP, followUp.action()) + "  " + reason);
        }
    }

    private void adjustments(Decision decision, Columns columns) {
        for (var adjustment : decision.adjustments()) {
            columns.row(words.say("adjustment"), plain(adjustment.points()), adjusted(adjustment));
        }
    }

    private void total(Decision decision, Columns columns) {
        var measured = words.say("measured-weight", plain(decision.measuredWeight()));
        columns.row(words.say("total"), plain(decision.total()), measured + cut(decision));
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
        awards(decision, columns);
    }

    private void awards(Decision decision, Columns columns) {
        for (var award : decision.awards()) {
            columns.row(
                    words.title(Term.AWARD, award.award()),
                    words.money(award.amount()),
                    SheetWords.reason(award.rule(), award.clauses()) + words.because("because", award.because()));
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
            multiplied.by().forEach(multiple -> text.append(times(multiple)));
        }
        var kind = adjustment.within();
        if (kind != null) {
            text.append("  ").append(words.say("within", words.title(Term.ADJUSTMENT, kind)));
        }
        return text.append(words.because("because", adjustment.because())).toString();
    }

    private static String times(Decision.Multiple multiple) {
        return " × " + plain(multiple.times()) + " " + SheetWords.reason(multiple.rule(), multiple.clauses());
    }

    /** What the figures above it sum to, where the total is not that. */
    private String cut(Decision decision) {
        var sum = decision.sum();
        if (sum.compareTo(MOST) > 0) {
            return "  " + words.say("cut-at-most", sum.toPlainString());
        }
        return sum.signum() < 0 ? "  " + words.say("cut-at-least", sum.toPlainString()) : "";
    }

    private void grade(Decision decision, Columns columns) {
        var grade = decision.grade();
        var by = decision.gradedBy();
        if (grade != null && by != null) {
            var without = decision.withoutVeto();
            var vetoed = without != null && !without.grade().equals(grade);
            columns.row(words.say("grade"), words.title(Term.GRADE, grade), reason(by, vetoed));
        }
    }

    private void coefficient(Decision decision, Columns columns) {
        var coefficient = decision.coefficient();
        var by = decision.coefficientBy();
        if (coefficient != null && by != null) {
            var without = decision.withoutVeto();
            var vetoed = without != null && differ(coefficient, without.coefficient());
            var reason = vetoed && !isNamed(coefficient, decision)
                    ? words.say("follows-grade") + SheetWords.reason(by)
                    : reason(by, vetoed);
            columns.row(words.say("coefficient"), plain(coefficient), reason);
        }
    }

    /** Whether a veto says the coefficient itself; otherwise it is that of the grade that a veto left. */
    private static boolean isNamed(BigDecimal coefficient, Decision decision) {
        return decision.vetoes().stream()
                .map(Decision.Veto::coefficientAtMost)
                .anyMatch(named -> named != null && named.compareTo(coefficient) == 0);
    }

    private String reason(Decision.Reason by, boolean vetoed) {
        return vetoed ? words.say("by-veto") : SheetWords.reason(by);
    }

    private static boolean differ(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) != 0;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
