package org.plumbline.engine.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Fact;

/** What must hold of a fact, as a rule's file has it. */
public sealed interface Condition {
    /** Nothing more than that the fact is there. */
    Condition NONE = new All(List.of());

    /** Whether it holds of a fact, where facts matched before have these names. */
    boolean holds(Fact fact, Map<String, Fact> named);

    /** The single comparisons it is made of, in the order of the file. */
    List<Test> tests();

    /** All of these. */
    record All(List<Condition> parts) implements Condition {
        /** Keeps a copy. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Fact fact, Map<String, Fact> named) {
            for (var part : parts) {
                if (!part.holds(fact, named)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public List<Test> tests() {
            return all(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(", "));
        }
    }

    /** At least one of these. */
    record Any(List<Condition> parts) implements Condition {
        /** Keeps a copy. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Fact fact, Map<String, Fact> named) {
            for (var part : parts) {
                if (part.holds(fact, named)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<Test> tests() {
            return all(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" || "));
        }
    }

    /** Not this. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Fact fact, Map<String, Fact> named) {
            return !part.holds(fact, named);
        }

        @Override
        public List<Test> tests() {
            return part.tests();
        }

        @Override
        public String toString() {
            return part instanceof Test ? "!" + part : "!( " + part + " )";
        }
    }

    /** One comparison of a property; with several operands, of which it must be one or none. */
    record Test(Place place, PropertyPath path, Operator operator, List<Operand> operands) implements Condition {
        /** Keeps a copy. */
        public Test {
            operands = List.copyOf(operands);
        }

        @Override
        public boolean holds(Fact fact, Map<String, Fact> named) {
            return holdsOf(path.of(fact), named);
        }

        /** Whether it holds where the property has this value, and facts have these names. */
        public boolean holdsOf(Object value, Map<String, Fact> named) {
            return switch (operator) {
                case HOLDS -> value.equals(true);
                case IN -> isOneOf(value, named);
                case NOT_IN -> !isOneOf(value, named);
                default -> operator.between(value, operands.get(0).value(named));
            };
        }

        private boolean isOneOf(Object value, Map<String, Fact> named) {
            for (var operand : operands) {
                if (Operator.EQUAL.between(value, operand.value(named))) {
                    return true;
                }
            }
            return false;
        }

        /** The numbers that the rule itself names: where they are crossed, the comparison changes. */
        public List<BigDecimal> limits() {
            var limits = new ArrayList<BigDecimal>();
            for (var operand : operands) {
                if (operand instanceof Operand.Given given && given.value() instanceof BigDecimal number) {
                    limits.add(number);
                }
            }
            return limits;
        }

        @Override
        public List<Test> tests() {
            return List.of(this);
        }

        @Override
        public String toString() {
            if (operator == Operator.HOLDS) {
                return path.toString();
            }
            var shown = operands.stream().map(Operand::toString).collect(Collectors.joining(", "));
            var listed = operator == Operator.IN || operator == Operator.NOT_IN;
            return path + " " + operator.sign() + " " + (listed ? "( " + shown + " )" : shown);
        }
    }

    private static List<Test> all(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.tests().stream()).toList();
    }
}
