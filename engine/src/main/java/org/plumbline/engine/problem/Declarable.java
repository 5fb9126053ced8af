package org.plumbline.engine.problem;

/**
 * Something found that can be meant: scheme.yaml may say so under {@code meant}, and then it is found no more.
 *
 * <p>It is a warning unless its record says otherwise.
 */
public interface Declarable extends Statement {
    @Override
    default boolean stops() {
        return false;
    }

    /** The code of what it is about in scheme.yaml; empty where it is about the rule it is found in. */
    default String subject() {
        return "";
    }
}
