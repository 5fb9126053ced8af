package org.plumbline.rules;

import java.math.BigDecimal;

/** What an earlier period came to: its total with 2 decimals, and its grade, empty where it was not graded. */
public record EarlierResult(Period period, BigDecimal total, String grade) {}
