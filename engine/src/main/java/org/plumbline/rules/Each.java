package org.plumbline.rules;

/**
 * One of the many that a settlement looks at, each by itself: a rule says of one what holds, and never compares two.
 *
 * <p>What must be known of the others (how many there are, say) is a property here, so that a hundred thousand people
 * are a hundred thousand questions and not their square.
 */
public sealed interface Each extends SettlementFact permits Member, Department {}
