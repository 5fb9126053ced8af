package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import org.plumbline.rules.Fact;

/** One value of a figure, and the fact that has it: the figure itself, or a department. */
record Valued(String figure, BigDecimal value, Fact fact) {}
