package org.plumbline.rules;

/**
 * Something achieved in the cycle, of a level that somebody certified, such as a contract of class A (S2-2, D-30).
 *
 * <p>{@code certifierPost} is the certifier's post among the members; empty where somebody else certified it.
 */
@KnownFrom(Stage.SETTLEMENT)
public record Achievement(
        String id,
        @Says(Term.ACHIEVEMENT) String kind,
        @Says(Term.LEVEL) String level,
        @Says(Term.POST) String certifierPost,
        Period period)
        implements SettlementFact {}
