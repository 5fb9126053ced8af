package org.plumbline.rules;

/** The appraisal cycle that is settled; {@code workingDays} is how many its calendar names, 0 where none was given. */
@KnownFrom(Stage.SETTLEMENT)
public record Cycle(@Counts(Quantity.WORKING_DAYS) int workingDays, Period period) implements SettlementFact {}
