package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a truth value follows from a number: a rule that looks at the one tells the other apart as well. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FollowsFrom {
    /** The number. */
    Quantity value();
}
