package org.plumbline.rules;

/** Something a rule may look at; immutable and without nulls. */
public sealed interface Fact permits AppraisalFact, SettlementFact {}
