package org.plumbline.engine.drools;

import com.github.javaparser.ast.type.PrimitiveType.Primitive;
import java.util.Locale;

/**
 * Keeps the JVM's language away from what Drools compiles.
 *
 * <p>The library with which Drools writes Java names the type int by the small letters of INT in the JVM's language: in
 * Turkish these have no dot, and whatever looks at a whole number does not compile. It is the one place on the way from
 * a rule to a class where the language matters; a test compiles every word in Turkish. The name is put right in the
 * library's own table, once, since setting the JVM's language even for a moment would be seen by every thread.
 */
final class SmallLetters {
    private static final String NAME = "codeRepresentation";

    private SmallLetters() {}

    /** Puts the names of the types right. */
    static void areThoseOfEveryLanguage() {
        try {
            var name = Primitive.class.getDeclaredField(NAME);
            name.setAccessible(true);
            for (var type : Primitive.values()) {
                name.set(type, type.name().toLowerCase(Locale.ROOT));
            }
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException("another release of javaparser: " + NAME, another);
        }
    }
}
