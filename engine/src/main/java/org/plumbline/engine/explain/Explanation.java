package org.plumbline.engine.explain;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** Why a rule fired, or did not. */
public sealed interface Explanation extends Statement {
    record UnknownRule(String rule) implements Explanation {}

    record WhyFired(String rule, Place place, int times) implements Explanation {}

    record WhyNotFired(String rule, Place place) implements Explanation {}

    record WhyUngraded(String rule) implements Explanation {}

    record WhyNoCompensation() implements Explanation {}

    record WhyVetoed(String vetoes) implements Explanation {}

    record WhyLimited() implements Explanation {}

    record WhyNothingToVeto() implements Explanation {}

    record Miss(String fact, Object asked, Object property, Object met) implements Explanation {}

    record MissNever(String fact, Object asked, Object property) implements Explanation {}

    record MissNoFact(String fact) implements Explanation {}

    record MissNotGraded() implements Explanation {}

    record MissMustNotBe(String fact, Object condition) implements Explanation {}
}
