package org.plumbline.rules;

/** What a veto can cancel (S4-1, S4-2, S4-3). */
public enum Effect {
    MONTH_BONUS,
    YEAR_BONUS,
    HONOURS
}
