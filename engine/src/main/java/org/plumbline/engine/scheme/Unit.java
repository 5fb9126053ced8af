package org.plumbline.engine.scheme;

import java.util.Locale;

/** What an indicator is measured in; {@code whole} is what a rate's whole counts as, 0 where it is no rate. */
public enum Unit {
    PERCENT(100, new Title("%", "%")),
    PERCENTAGE_POINTS(0, new Title("个百分点", "percentage points")),
    PER_MILLE(1000, new Title("‰", "‰")),
    POINTS(0, new Title("分", "points")),
    SECONDS(0, new Title("秒", "s")),
    MINUTES(0, new Title("分钟", "min")),
    HOURS(0, new Title("小时", "h")),
    DAYS(0, new Title("天", "days")),
    COUNT(0, new Title("次", "")),
    MONEY(0, new Title("", ""));

    static final Choices<Unit> CHOICES = Choices.of(values(), Unit::code);

    private final int whole;
    private final Title title;

    Unit(int whole, Title title) {
        this.whole = whole;
        this.title = title;
    }

    /** What the whole of a rate counts as: 100 for percent; 0 where the unit is no rate. */
    public int whole() {
        return whole;
    }

    /** How the unit is written behind a number. */
    public Title title() {
        return title;
    }

    /** The word that scheme.yaml uses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
