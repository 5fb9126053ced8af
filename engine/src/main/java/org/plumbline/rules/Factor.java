package org.plumbline.rules;

/** What a pay item can be a product of; {@code FLOATING} and {@code TOTAL} count as per cent (D-10). */
public enum Factor {
    BASE,
    FLOATING,
    TOTAL,
    COEFFICIENT
}
