package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property that is the same for everybody on one post in one kind of period.
 *
 * <p>A rule that looks at nothing else concludes the same for all of them, so it is asked once for each setting and
 * not once for each person.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfSetting {}
