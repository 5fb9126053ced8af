package org.plumbline.rules;

/** What a text, a name or a number in a rule stands for; most are codes that scheme.yaml declares. */
public enum Term {
    INDICATOR,
    DIMENSION,
    POST,
    EVENT,
    CAUSE,
    ROLE,
    GRADE,
    ADJUSTMENT,
    PAY,
    AWARD,
    FOLLOW_UP,
    CURVE,
    DECIMAL,
    /** A number that other numbers are multiplied by; 1 changes nothing. */
    RATIO,
    SENTENCE,
    DEPARTMENT,
    POOL,
    FIGURE,
    ACHIEVEMENT,
    LEVEL,
    HONOUR,
    LEAVING
}
