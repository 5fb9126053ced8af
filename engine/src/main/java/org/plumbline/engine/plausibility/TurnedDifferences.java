package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.rule.ConclusionExpression.Name;
import org.plumbline.engine.rule.ConclusionExpression.Word;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Figure;

/** A share of what costs exceed a budget or an income by, as figures are called: whoever spends more is paid more (S2-6). */
record TurnedDifferences(WrittenScheme written) {
    private static final Pattern COST =
            Pattern.compile("费用|成本|支出|开支|花费|\\b(costs?|expenses?|spending)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANS =
            Pattern.compile("预算|收入|额度|\\b(budget|income|revenue|allowance)\\b", Pattern.CASE_INSENSITIVE);

    static List<Flaw> of(WrittenScheme written) {
        var differences = new TurnedDifferences(written);
        return written.concluded()
                .flatMap(concluded -> concluded.expression().words().stream()
                        .filter(word -> word.arguments().size() == 2 && word.takes(Figure.class))
                        .flatMap(word -> differences.in(concluded, word)))
                .toList();
    }

    private Stream<Flaw> in(WrittenScheme.Concluded concluded, Word word) {
        var less = figures(concluded, word.arguments().get(1));
        return figures(concluded, word.arguments().get(0)).stream()
                .filter(figure -> isOnly(figure, COST, MEANS))
                .flatMap(cost -> less.stream()
                        .filter(figure -> isOnly(figure, MEANS, COST))
                        .map(means -> concluded.flaw(new FigureDoubt.TurnedDifference(cost.code(), means.code()))))
                .limit(1);
    }

    /** The figures that a fact of this name can be. */
    private List<SettlementTerms.Figure> figures(WrittenScheme.Concluded concluded, Object argument) {
        var values = new TellingValues(written.scheme());
        return concluded.rule().patterns().stream()
                .filter(pattern -> argument instanceof Name name && name.text().equals(pattern.name()))
                .flatMap(pattern -> values.figures(pattern).stream())
                .toList();
    }

    private static boolean isOnly(SettlementTerms.Figure figure, Pattern one, Pattern other) {
        var called = figure.title().in(Language.ZH) + " " + figure.title().in(Language.EN);
        return one.matcher(called).find() && !other.matcher(called).find();
    }
}
