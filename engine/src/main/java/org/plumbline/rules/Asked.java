package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of which facts a rule of settlement must speak that concludes this; without it, of any. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Asked {
    /** How often it is asked. */
    Times value();

    /** How often a rule is asked in one settlement. */
    enum Times {
        /** Once, of the whole: the rule may not look at a Member or a Department. */
        ONCE,
        /** Once for each member: the rule looks at a Member. */
        OF_EACH_MEMBER,
        /** Once for each member or department: the rule looks at a Member or a Department. */
        OF_EACH
    }
}
