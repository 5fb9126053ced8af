package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a number of a fact is, or which number of a fact a conclusion takes; a number that does not say it is none
 * that rules can look at.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Counts {
    /** What it is. */
    Quantity value();
}
