package org.plumbline.engine.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.plumbline.rules.Fact;

/** What a property is compared with. */
public sealed interface Operand {
    /** Its value, where facts have these names. */
    Object value(Map<String, Fact> named);

    /** A number, a text or a truth value that the rule names. */
    record Given(Object value) implements Operand {
        @Override
        public Object value(Map<String, Fact> named) {
            return value;
        }

        @Override
        public String toString() {
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value instanceof String text ? "\"" + text + "\"" : value.toString();
        }
    }

    /** A property of a fact that was named before. */
    record OfFact(String name, PropertyPath path) implements Operand {
        @Override
        public Object value(Map<String, Fact> named) {
            var fact = named.get(name);
            if (fact == null) {
                throw new IllegalStateException("no fact is named " + name);
            }
            return path.of(fact);
        }

        @Override
        public String toString() {
            return name + "." + path;
        }
    }
}
