package org.plumbline.engine.analysis;

import java.math.BigDecimal;

/** The best and the worst total that somebody of a setting can come to. */
public record Attainable(String where, BigDecimal worst, BigDecimal best) {}
