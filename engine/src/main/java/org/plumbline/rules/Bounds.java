package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a word with which a conclusion draws a limit, so that coverage asks for cases on both sides of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Bounds {
    /** What is limited. */
    Bound value();

    /** What a word limits by the numbers in its brackets. */
    enum Bound {
        /** The points that one rule adds or takes in one appraisal. */
        POINTS_OF_A_RULE,
        /** The amount of an award. */
        AWARD,
        /** How many get an honour. */
        PLACES,
        /** The part of a figure that counts: from a number on, or from one to another. */
        PART_OF_A_FIGURE,
        /** The working days between which something is to be done. */
        WORKING_DAYS
    }
}
