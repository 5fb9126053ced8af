package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion.Pay;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Factor;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Settled.Instalments;

/** Formulas of pay that come to a few coins, or are paid in the wrong kind of period (D-10, D-17). */
record PayFormulas(WrittenScheme written) {
    /** A number that may stand for a base: so many yuan times the coefficient. */
    private static final BigDecimal LIKE_A_BASE = BigDecimal.valueOf(20);

    static List<Flaw> of(WrittenScheme written) {
        var formulas = new PayFormulas(written);
        return Stream.concat(written.concluded().flatMap(formulas::of), formulas.instalments().stream())
                .toList();
    }

    private Stream<Flaw> of(WrittenScheme.Concluded concluded) {
        if (!(concluded.last() instanceof Pay pay)) {
            return Stream.of();
        }
        var found = new ArrayList<Statement>();
        if (isWithoutBase(pay)) {
            found.add(new FigureDoubt.WithoutBase(pay.item()));
        }
        if (pay.factors().contains(Factor.BASE) && pay.times().compareTo(LIKE_A_BASE) >= 0) {
            var times = Exact.plain(pay.times());
            found.add(new FigureDoubt.LargeMultiplier(
                    times.toPlainString(), Exact.plain(times.movePointLeft(2)).toPlainString()));
        }
        period(pay, concluded.rule()).ifPresent(found::add);
        return found.stream().map(concluded::flaw);
    }

    private static boolean isWithoutBase(Pay pay) {
        var top = !pay.factors().contains(Factor.BASE) && pay.times().compareTo(LIKE_A_BASE) < 0;
        return top || (!pay.onTopOf().isEmpty() && !pay.onTopOf().contains(Factor.BASE));
    }

    /** What a veto takes with the year's bonus is paid for the year; with the month's, for the month. */
    private Optional<Statement> period(Pay pay, Rule rule) {
        var known = written.scheme().pay().get(pay.item());
        var by = known == null ? Set.<Effect>of() : known.cancelledBy();
        var ofYear = by.contains(Effect.YEAR_BONUS) && !by.contains(Effect.MONTH_BONUS);
        var ofMonth = by.contains(Effect.MONTH_BONUS) && !by.contains(Effect.YEAR_BONUS);
        return written.scheme().periods().stream()
                .filter(unit -> unit == PeriodUnit.YEAR ? ofMonth : ofYear)
                .filter(unit -> written.scheme().periods().contains(ofYear ? PeriodUnit.YEAR : PeriodUnit.MONTH))
                .filter(unit -> UnknownPeriods.mayApply(rule, unit))
                .map(unit -> (Statement)
                        (ofYear
                                ? new FigureDoubt.YearPayEachPeriod(pay.item(), unit.code())
                                : new FigureDoubt.MonthPayInYear(pay.item())))
                .findFirst();
    }

    private List<Flaw> instalments() {
        var all = written.concluded()
                .filter(concluded -> concluded.last() instanceof Instalments)
                .toList();
        var flaws = new ArrayList<Flaw>();
        for (var i = 0; i < all.size(); i++) {
            for (var j = 0; j < i; j++) {
                otherwise(all.get(j), all.get(i)).ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    private Optional<Flaw> otherwise(WrittenScheme.Concluded one, WrittenScheme.Concluded other) {
        var before = (Instalments) one.last();
        var after = (Instalments) other.last();
        var both = written.scheme().periods().stream()
                .anyMatch(unit ->
                        UnknownPeriods.mayApply(one.rule(), unit) && UnknownPeriods.mayApply(other.rule(), unit));
        return both && before.item().equals(after.item()) && before.every() != after.every()
                ? Optional.of(other.flaw(new Unmeant.TwoWaysOfInstalments(
                        after.item(), one.expression().place())))
                : Optional.empty();
    }
}
