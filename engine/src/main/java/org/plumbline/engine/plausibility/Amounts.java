package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.ConclusionExpression.Name;
import org.plumbline.rules.Conclusion.Adjustment;
import org.plumbline.rules.Conclusion.Award;
import org.plumbline.rules.Conclusion.Coefficient;
import org.plumbline.rules.Conclusion.Multiple;
import org.plumbline.rules.Conclusion.Veto;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Settled.PoolShare;
import org.plumbline.rules.Settled.Receipt;
import org.plumbline.rules.SettlementWords.ReceiptWord;
import org.plumbline.rules.SettlementWords.TiesWord;

/** Numbers in conclusions that are far too large or too small for what they stand for. */
record Amounts(WrittenScheme written) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal LARGE = BigDecimal.TEN;

    static List<Flaw> of(WrittenScheme written) {
        var amounts = new Amounts(written);
        return written.concluded()
                .flatMap(concluded -> amounts.of(concluded).map(concluded::flaw))
                .toList();
    }

    private Stream<Statement> of(WrittenScheme.Concluded concluded) {
        var said = concluded.said();
        var fixed = concluded.expression().words().stream()
                .flatMap(word -> word.arguments().stream())
                .noneMatch(Name.class::isInstance);
        var steps = said.stream().flatMap(Amounts::step);
        var whole = whole(said.get(said.size() - 1));
        return Stream.concat(Stream.concat(steps, whole), fixed ? amounts(said) : Stream.of());
    }

    /** What is wrong with what was said so far. */
    private static Stream<Statement> step(Object said) {
        if (said instanceof TiesWord ties && ties.number().signum() == 0) {
            return Stream.of(new Unmeant.NoPlaces(ties.honour()));
        }
        if (said instanceof TiesWord ties && ties.percent() && ties.number().compareTo(WHOLE) > 0) {
            return Stream.of(new Unmeant.MorePlacesThanPeople(shown(ties.number())));
        }
        return said instanceof ReceiptWord receipt && receipt.percent().compareTo(WHOLE) > 0
                ? Stream.of(new FigureDoubt.MoreThanWhole(shown(receipt.percent())))
                : Stream.of();
    }

    private Stream<Statement> whole(Object conclusion) {
        if (conclusion instanceof Adjustment adjustment) {
            return capped(adjustment);
        }
        if (conclusion instanceof Multiple multiple) {
            return multiplier(multiple.times());
        }
        if (conclusion instanceof Coefficient coefficient) {
            return large(coefficient.value());
        }
        if (conclusion instanceof Veto veto && veto.coefficientAtMost() != null) {
            return large(veto.coefficientAtMost());
        }
        return conclusion instanceof PoolShare share && share.times().signum() == 0
                ? Stream.of(new FigureDoubt.CountsNothing())
                : Stream.of();
    }

    private static Stream<Statement> multiplier(BigDecimal times) {
        return times.signum() == 0 ? Stream.of(new FigureDoubt.CountsNothing()) : large(times);
    }

    private static Stream<Statement> large(BigDecimal number) {
        return number.compareTo(LARGE) < 0
                ? Stream.of()
                : Stream.of(new FigureDoubt.LargeMultiplier(shown(number), shown(number.movePointLeft(2))));
    }

    private Stream<Statement> capped(Adjustment adjustment) {
        var points = adjustment.points().abs();
        var limit = adjustment.limit();
        if (limit != null && points.compareTo(limit) > 0) {
            return Stream.of(new Unmeant.CapBelowOne(shown(limit), shown(points)));
        }
        var kind = adjustment.within() == null
                ? null
                : written.scheme().adjustments().get(adjustment.within());
        return kind != null && points.compareTo(kind.atMost()) > 0
                ? Stream.of(new FigureDoubt.KindCapBelowOne(shown(points), kind.code(), shown(kind.atMost())))
                : Stream.of();
    }

    /** What is wrong with amounts that the rule itself names. */
    private Stream<Statement> amounts(List<Object> said) {
        var last = said.get(said.size() - 1);
        var before = said.size() > 1 ? said.get(said.size() - 2) : last;
        if (last instanceof Award award
                && before instanceof Award one
                && award.amount().compareTo(one.amount()) < 0) {
            return Stream.of(new Unmeant.CapBelowOne(shown(award.amount()), shown(one.amount())));
        }
        if (last instanceof Award award) {
            return coins(award.amount());
        }
        return last instanceof Receipt receipt ? coins(receipt.amount()) : Stream.of();
    }

    private Stream<Statement> coins(BigDecimal amount) {
        var coin = BigDecimal.ONE.movePointLeft(written.scheme().rounding().money());
        return Exact.plain(amount).scale() > written.scheme().rounding().money()
                ? Stream.of(new Unmeant.FinerThanCoin(shown(amount), shown(coin)))
                : Stream.of();
    }

    private static String shown(BigDecimal number) {
        return Exact.plain(number).toPlainString();
    }
}
