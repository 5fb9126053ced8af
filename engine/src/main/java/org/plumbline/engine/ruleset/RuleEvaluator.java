package org.plumbline.engine.ruleset;

/** Some rules that are asked together; any number of threads may ask at once. */
public interface RuleEvaluator {
    /** What they conclude from these facts. */
    Findings conclude(Facts facts);

    /** Lets go what they were compiled to. */
    void close();
}
