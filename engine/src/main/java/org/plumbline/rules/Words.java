package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.List;

/** The beginnings of conclusions that need another word to be whole. */
public final class Words {
    private Words() {}

    /** {@code score($m)}: how shall the measurement become points? */
    public record ScoreWord(String indicator) {
        /** On straight lines between the marks, flat outside them: {@code "80:0 90:60 98:100"} (D-8). */
        public Conclusion.Scoring along(@Says(Term.CURVE) String marks) {
            return new Conclusion.Scoring(indicator, Curve.through(marks));
        }

        /** The measured value is the points (D-8). */
        public Conclusion.Scoring asMeasured() {
            return new Conclusion.Scoring(indicator, Curve.AS_MEASURED);
        }
    }

    /** {@code multiply($e)}: how many times? */
    public record MultiplyWord(String event) {
        /** So many times; several rules multiply one another (D-44). */
        public Conclusion.Multiple by(int times) {
            return by(Integer.toString(times));
        }

        /** So many times; several rules multiply one another (D-44). */
        public Conclusion.Multiple by(@Says(Term.RATIO) String times) {
            return new Conclusion.Multiple(event, Exact.decimal(times));
        }
    }

    /** {@code dimension("…")}: what about it? */
    public record DimensionWord(String dimension) {
        /** Its share of the total in percent (S1-10 to S1-13). */
        public Conclusion.DimensionWeight weighs(int percent) {
            return weighs(Integer.toString(percent));
        }

        /** Its share of the total in percent (S1-10 to S1-13). */
        public Conclusion.DimensionWeight weighs(@Says(Term.DECIMAL) String percent) {
            return new Conclusion.DimensionWeight(dimension, Exact.decimal(percent));
        }
    }

    /** {@code indicator("…")}: what about it? */
    public record IndicatorWord(String indicator) {
        /** Its share of its dimension in percent (D-3 to D-6). */
        public Conclusion.IndicatorWeight weighs(int percent) {
            return weighs(Integer.toString(percent));
        }

        /** Its share of its dimension in percent (D-3 to D-6). */
        public Conclusion.IndicatorWeight weighs(@Says(Term.DECIMAL) String percent) {
            return new Conclusion.IndicatorWeight(indicator, Exact.decimal(percent));
        }
    }

    /** {@code veto()}: of what? */
    public interface VetoWord {
        /** Takes these away (S4-1, S4-2, S4-3). */
        Conclusion.Veto cancels(Effect... effects);

        /** Leaves no better grade than this (D-12). */
        Conclusion.Veto gradeAtMost(@Says(Term.GRADE) String grade);

        /** Leaves no higher coefficient than this (D-12). */
        Conclusion.Veto coefficientAtMost(int coefficient);

        /** Leaves no higher coefficient than this (D-12). */
        Conclusion.Veto coefficientAtMost(@Says(Term.RATIO) String coefficient);
    }

    /** {@code pay("…")}: how much? */
    public record PayWord(String item) {
        /** The product of these factors (D-10, D-17). */
        public Conclusion.Pay product(Factor... factors) {
            return new Conclusion.Pay(item, List.of(factors), BigDecimal.ONE, List.of());
        }

        /** That many equal parts, one each quarter after the cycle, the odd fen in the first (S2-10, D-35). */
        public Settled.Instalments inQuarters(int parts) {
            return new Settled.Instalments(item, parts, PeriodUnit.QUARTER);
        }

        /** That many equal parts, one each month after the cycle, the odd fen in the first. */
        public Settled.Instalments inMonths(int parts) {
            return new Settled.Instalments(item, parts, PeriodUnit.MONTH);
        }
    }

    /** {@code award("…")}: how much? */
    public record AwardWord(String code) {
        /** A fixed amount (D-15). */
        public Conclusion.Award of(int amount) {
            return of(Integer.toString(amount));
        }

        /** A fixed amount (D-15). */
        public Conclusion.Award of(@Says(Term.DECIMAL) String amount) {
            return new Conclusion.Award(code, Exact.decimal(amount));
        }

        /** The amount that the event names (D-14). */
        public Conclusion.Award amountOf(@Counts(Quantity.AMOUNT) Event event) {
            return new Conclusion.Award(code, event.amount());
        }
    }
}
