package org.plumbline.cli.sheets;

import java.io.PrintStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/** A decision for a person to read: every figure, and the rule and clauses behind it. */
final class DecisionSheet {
    private final SheetWords words;

    DecisionSheet(Scheme scheme, Texts texts) {
        this.words = new SheetWords(scheme, texts);
    }

    void print(Decision decision, PrintStream out) {
        out.println(head(decision));
        out.println();
        scores(decision).print(out);
        decision.notMeasured().forEach(absent -> out.println("  " + notMeasured(absent)));
        out.println();
        OutcomeSheet.of(decision, words).print(out);
        out.println(words.judgedBy(decision.rules().fingerprint(), decision.engine()));
        out.println();
    }

    private String notMeasured(Decision.NotMeasured absent) {
        var why = words.say("why-" + absent.why());
        return words.say("not-measured", words.title(Term.INDICATOR, absent.indicator()), why);
    }

    private String head(Decision decision) {
        var person = decision.appraisee();
        var head = new StringBuilder(words.scheme().title().in(words.texts().language()))
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
            return words.title(Term.POST, post);
        }
        var unit = words.scheme().unit();
        return unit == null ? "" : unit.in(words.texts().language());
    }

    private Columns scores(Decision decision) {
        var columns = new Columns("lrrrl");
        columns.row(
                words.say("indicator"),
                words.say("measured"),
                words.say("points"),
                words.say("weight"),
                words.say("reason"));
        for (var dimension : decision.dimensions()) {
            dimension(dimension, columns);
            decision.scores().stream()
                    .filter(score -> dimension(score.indicator()).equals(dimension.dimension()))
                    .forEach(score -> score(score, columns));
        }
        return columns;
    }

    private void dimension(Decision.Dimension dimension, Columns columns) {
        columns.row(
                words.title(Term.DIMENSION, dimension.dimension()),
                "",
                plain(dimension.points()),
                plain(dimension.weight()),
                words.say("contribution", plain(dimension.contribution()))
                        + SheetWords.reason(dimension.rule(), dimension.clauses()));
    }

    private void score(Decision.Score score, Columns columns) {
        columns.row(
                "  " + words.title(Term.INDICATOR, score.indicator()),
                measured(score),
                plain(score.points()),
                plain(score.weight()),
                SheetWords.reason(score.rule(), score.clauses()) + source(score));
    }

    private String source(Decision.Score score) {
        return score.source() == null ? "" : "  " + words.say("source", score.source());
    }

    private String dimension(String indicator) {
        var known = words.scheme().indicators().get(indicator);
        return known == null ? "" : known.dimension();
    }

    private String measured(Decision.Score score) {
        var known = words.scheme().indicators().get(score.indicator());
        var unit = known == null ? "" : known.unit().title().in(words.texts().language());
        return Exact.plain(score.measured()).toPlainString() + " " + unit;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
