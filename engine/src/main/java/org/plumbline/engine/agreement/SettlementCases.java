package org.plumbline.engine.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.engine.settlement.Settlement.Achieved;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Period;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Stage;

/**
 * Settlements at, just below and just above every number that rules of settlement name, for each kind of period.
 *
 * <p>Somebody of every post takes part, and somebody alone in a department; each time one thing is changed: a figure, what the
 * members came to, how one of them leaves, what was vetoed, what was achieved, or how many working days there are.
 */
final class SettlementCases {
    private static final int YEAR = 2026;

    private final Scheme scheme;
    private final SettlementTerms terms;
    private final Quantities quantities;
    private final NamedNumbers numbers;
    private final Period period;
    private final FigureValues figures;
    private final List<Case> cases = new ArrayList<>();

    private SettlementCases(Scheme scheme, NamedNumbers numbers, Period period) {
        this.scheme = scheme;
        this.terms = scheme.settlement();
        this.quantities = new Quantities(scheme);
        this.numbers = numbers;
        this.period = period;
        this.figures = new FigureValues(quantities, numbers, period);
    }

    /** The settlements, none where no rule is of settlement. */
    static List<Case> of(Scheme scheme, List<Rule> rules) {
        var settling =
                rules.stream().filter(rule -> rule.stage() == Stage.SETTLEMENT).toList();
        if (settling.isEmpty()) {
            return List.of();
        }
        var numbers = new NamedNumbers(settling);
        var all = new ArrayList<Case>();
        for (var unit : scheme.periods()) {
            var cases = new SettlementCases(scheme, numbers, new Period(unit, YEAR, 1));
            cases.make();
            all.addAll(cases.cases);
        }
        return all;
    }

    private void make() {
        add("", draft());
        figures.of(false).forEach(figure -> vary(figure, draft -> draft.figures));
        figures.of(true).forEach(figure -> vary(figure, draft -> draft.ofDepartments));
        results();
        SettlementTerms.LEAVINGS.forEach(this::leaving);
        vary("two of each post", draft -> draft.ofEachPost = 2);
        Stream.of(Effect.values()).forEach(effect -> vary(effect.name(), draft -> draft.cancelled = Set.of(effect)));
        terms.achievements().values().forEach(kind -> kind.levels().forEach(level -> certified(kind.code(), level)));
        for (var days : around(Quantity.WORKING_DAYS)) {
            vary("working days " + days, draft -> draft.days = days.intValueExact());
        }
    }

    private void vary(Figure figure, Function<SettlementDraft, Map<String, BigDecimal>> among) {
        for (var value : figures.values(figure)) {
            vary(figure.code() + " " + shown(value), draft -> among.apply(draft).put(figure.code(), value));
        }
    }

    /** What everybody's appraisal came to. */
    private void results() {
        for (var total : around(Quantity.TOTAL)) {
            vary("total " + shown(total), draft -> draft.total = total);
        }
        for (var coefficient : around(Quantity.COEFFICIENT)) {
            vary("coefficient " + shown(coefficient), draft -> draft.coefficient = coefficient);
        }
        scheme.grades().keySet().forEach(grade -> vary(grade, draft -> draft.grade = grade));
    }

    private List<BigDecimal> around(Quantity quantity) {
        return quantities.of(quantity).around(numbers.of(quantity));
    }

    /** Each member in turn. */
    private void leaving(String how) {
        for (var member : draft().members()) {
            vary(member.post() + " " + how, draft -> {
                draft.leaver = member.id();
                draft.leaving = how;
            });
        }
    }

    /** By a member of each post, and by somebody outside. */
    private void certified(String kind, String level) {
        var outside = new Achieved("1", kind, level, "", "outside");
        vary(kind + " " + level, draft -> draft.achieved = List.of(outside));
        draft().members()
                .forEach(member -> vary(
                        kind + " " + level + " " + member.post(),
                        draft -> draft.achieved = List.of(new Achieved("1", kind, level, member.id(), ""))));
    }

    private void vary(String what, Consumer<SettlementDraft> change) {
        var draft = draft();
        change.accept(draft);
        add(", " + what, draft);
    }

    private void add(String what, SettlementDraft draft) {
        cases.add(Case.of(period + what, draft.settlement()));
        cases.add(Case.ofFindings(period + what, draft.settlement()));
    }

    private SettlementDraft draft() {
        return new SettlementDraft(scheme, period, figures.middle(false), figures.middle(true));
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString();
    }
}
