package org.plumbline.engine.decision;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with the weights and points that rules conclude together. */
public sealed interface WeightProblem extends Statement {
    /** What a further rule could mend. */
    sealed interface Mendable extends WeightProblem {}

    /** Weights that do not sum to 100: said for each setting. */
    sealed interface Sum extends WeightProblem {}

    record WeightsNot100(String setting, String sum) implements Sum, Mendable {}

    record WeightsOver100(String setting, String sum) implements Sum {}

    record IndicatorsNot100(String setting, String dimension, String sum) implements Sum, Mendable {}

    record IndicatorsOver100(String setting, String dimension, String sum) implements Sum {}

    record WeightOutOfRange(String setting, String dimension, String weight, Object range) implements WeightProblem {}

    record NegativeWeight(String setting, String indicator) implements WeightProblem {}

    record WeighedAlone(String setting, String indicator) implements Mendable {}

    record Unscored(String indicator, String where) implements WeightProblem {}

    record PostWithoutWeights(String post) implements WeightProblem {}

    record WithoutWeights() implements WeightProblem {}
}
