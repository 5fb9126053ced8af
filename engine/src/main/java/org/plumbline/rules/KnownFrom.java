package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a fact that only comes to be in the course of a judgement; rules of earlier stages cannot look at it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KnownFrom {
    /** The first stage that knows it. */
    Stage value();
}
