package org.plumbline.engine.drools;

/** Something in compiled rules that no rule needs; {@code rule} is the rule's name, empty where it is not known. */
public record Violation(String rule, Forbidden kind) {
    /** What it could do. */
    public enum Forbidden {
        /** Go on for ever: a jump backwards, or methods that call one another in a circle. */
        ENDLESS,
        /** Reach something outside of the rules: a method, a field or a type that no rule needs. */
        REACH,
        /** It is no class that rules are compiled to. */
        FOREIGN
    }
}
