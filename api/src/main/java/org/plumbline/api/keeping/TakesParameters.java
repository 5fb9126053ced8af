package org.plumbline.api.keeping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.engine.seal.RecordKind;

/** Which parameters a call takes besides those that its method names. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesParameters {
    /** Their names. */
    String[] value() default {};

    /** Kinds of records by whose values it selects. */
    RecordKind[] selecting() default {};
}
