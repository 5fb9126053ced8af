package org.plumbline.cli.sheets;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/** A decision for a person to read: every figure, and the rule and clauses behind it. */
final class DecisionSheet {
    private final Scheme scheme;
    private final Texts texts;

    DecisionSheet(Scheme scheme, Texts texts) {
        this.scheme = scheme;
        this.texts = texts;
    }

    void print(Decision decision, PrintStream out) {
        out.println(head(decision));
        out.println();
        scores(decision).print(out);
        for (var absent : decision.notMeasured()) {
            out.println("  "
                    + texts.say(
                            "not-measured",
                            title(Term.INDICATOR, absent.indicator()),
                            texts.say("why-" + absent.why())));
        }
        out.println();
        outcome(decision).print(out);
        out.println("  "
                + texts.say(
                        "judged-by",
                        decision.rules().fingerprint().substring(0, "sha256:".length() + 12),
                        decision.engine()));
        out.println();
    }

    private String head(Decision decision) {
        var person = decision.appraisee();
        var head = new StringBuilder(scheme.title().in(texts.language()))
                .append(" · ")
                .append(standing(person.post()))
                .append(' ')
                .append(person.id());
        if (person.department() != null) {
            head.append(" · ").append(person.department());
        }
        return head.append(" · ").append(decision.period()).toString();
    }

    /** What somebody is on whose post, or what sort of unit. */
    private String standing(@Nullable String post) {
        if (post != null) {
            return title(Term.POST, post);
        }
        var unit = scheme.unit();
        return unit == null ? "" : unit.in(texts.language());
    }

    private Columns scores(Decision decision) {
        var columns = new Columns("lrrrl");
        columns.row(
                texts.say("indicator"),
                texts.say("measured"),
                texts.say("points"),
                texts.say("weight"),
                texts.say("reason"));
        for (var dimension : decision.dimensions()) {
            columns.row(
                    title(Term.DIMENSION, dimension.dimension()),
                    "",
                    plain(dimension.points()),
                    plain(dimension.weight()),
                    texts.say("contribution", plain(dimension.contribution()))
                            + reason(dimension.rule(), dimension.clauses()));
            for (var score : decision.scores()) {
                if (dimension(score.indicator()).equals(dimension.dimension())) {
                    columns.row(
                            "  " + title(Term.INDICATOR, score.indicator()),
                            measured(score),
                            plain(score.points()),
                            plain(score.weight()),
                            reason(score.rule(), score.clauses()));
                }
            }
        }
        return columns;
    }

    private String dimension(String indicator) {
        var known = scheme.indicators().get(indicator);
        return known == null ? "" : known.dimension();
    }

    private String measured(Decision.Score score) {
        var known = scheme.indicators().get(score.indicator());
        var unit = known == null ? "" : known.unit().title().in(texts.language());
        return Exact.plain(score.measured()).toPlainString() + " " + unit;
    }

    private Columns outcome(Decision decision) {
        var columns = new Columns("lrl");
        for (var adjustment : decision.adjustments()) {
            columns.row(texts.say("adjustment"), plain(adjustment.points()), adjusted(adjustment));
        }
        columns.row(
                texts.say("total"),
                plain(decision.total()),
                texts.say("measured-weight", plain(decision.measuredWeight())));
        var ungraded = decision.ungraded();
        if (ungraded != null) {
            columns.row(
                    texts.say("grade"),
                    texts.say("ungraded"),
                    ungraded.why() + "  " + reason(ungraded.rule(), ungraded.clauses()));
        }
        graded(decision, columns);
        for (var pay : decision.pay()) {
            columns.row(title(Term.PAY, pay.item()), money(pay.amount()), reason(pay.rule(), pay.clauses()));
        }
        belowFloor(decision, columns);
        for (var award : decision.awards()) {
            columns.row(
                    title(Term.AWARD, award.award()),
                    money(award.amount()),
                    reason(award.rule(), award.clauses()) + because(award.because()));
        }
        for (var veto : decision.vetoes()) {
            columns.row(
                    texts.say("veto"),
                    "",
                    effects(veto) + reason(veto.rule(), veto.clauses()) + because(veto.because()));
        }
        var without = decision.withoutVeto();
        if (without != null) {
            columns.row(texts.say("without-veto"), "", without(without));
        }
        for (var followUp : decision.followUps()) {
            columns.row(
                    texts.say("follow-up"),
                    "",
                    title(Term.FOLLOW_UP, followUp.action()) + "  " + reason(followUp.rule(), followUp.clauses()));
        }
        return columns;
    }

    private String adjusted(Decision.Adjustment adjustment) {
        var text = new StringBuilder(reason(adjustment.rule(), adjustment.clauses()));
        var multiplied = adjustment.multiplied();
        if (multiplied != null) {
            text.append("  ").append(plain(multiplied.from()));
            for (var multiple : multiplied.by()) {
                text.append(" × ")
                        .append(plain(multiple.times()))
                        .append(' ')
                        .append(reason(multiple.rule(), multiple.clauses()));
            }
        }
        var kind = adjustment.within();
        if (kind != null) {
            text.append("  ").append(texts.say("within", title(Term.ADJUSTMENT, kind)));
        }
        return text.append(because(adjustment.because())).toString();
    }

    private void graded(Decision decision, Columns columns) {
        var grade = decision.grade();
        var coefficient = decision.coefficient();
        var gradedBy = decision.gradedBy();
        var coefficientBy = decision.coefficientBy();
        var without = decision.withoutVeto();
        if (grade != null && gradedBy != null) {
            columns.row(
                    texts.say("grade"),
                    title(Term.GRADE, grade),
                    without != null && !without.grade().equals(grade)
                            ? texts.say("by-veto")
                            : reason(gradedBy.rule(), gradedBy.clauses()));
        }
        if (coefficient != null && coefficientBy != null) {
            columns.row(
                    texts.say("coefficient"),
                    plain(coefficient),
                    without != null && differ(coefficient, without.coefficient())
                            ? texts.say("by-veto")
                            : reason(coefficientBy.rule(), coefficientBy.clauses()));
        }
    }

    private void belowFloor(Decision decision, Columns columns) {
        var below = decision.belowFloor();
        if (below != null) {
            var lacking = below.floor().subtract(below.pay());
            columns.row(
                    texts.say("pay-in-all"),
                    money(below.pay()),
                    texts.say("below-floor", money(below.floor()), money(lacking)));
        }
    }

    private static boolean differ(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) != 0;
    }

    private String effects(Decision.Veto veto) {
        var effects = new StringBuilder();
        for (Effect effect : veto.cancels()) {
            effects.append(texts.say("cancels-" + effect)).append("  ");
        }
        var grade = veto.gradeAtMost();
        if (grade != null) {
            effects.append(texts.say("grade-at-most", title(Term.GRADE, grade))).append("  ");
        }
        var coefficient = veto.coefficientAtMost();
        if (coefficient != null) {
            effects.append(texts.say("coefficient-at-most", plain(coefficient))).append("  ");
        }
        return effects.toString();
    }

    private String without(Decision.WithoutVeto without) {
        var text = new StringBuilder(title(Term.GRADE, without.grade()));
        var coefficient = without.coefficient();
        if (coefficient != null) {
            text.append("  ").append(texts.say("coefficient")).append(' ').append(plain(coefficient));
        }
        for (var pay : without.pay()) {
            text.append("  ").append(title(Term.PAY, pay.item())).append(' ').append(money(pay.amount()));
        }
        return text.toString();
    }

    private String title(Term term, String code) {
        return scheme.title(term, code).map(title -> title.in(texts.language())).orElse(code);
    }

    private String money(BigDecimal amount) {
        return amount.toPlainString() + " " + scheme.currency();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String reason(String rule, List<String> clauses) {
        return rule + " [" + String.join(", ", clauses) + "]";
    }

    private String because(List<String> because) {
        return because.isEmpty() ? "" : "  " + texts.say("because", String.join(", ", because));
    }
}
