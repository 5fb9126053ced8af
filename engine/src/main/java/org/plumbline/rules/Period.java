package org.plumbline.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** An appraised month (2026-07), quarter (2026-Q3) or year (2026); {@code number} counts within the year, from 1. */
public record Period(PeriodUnit unit, int year, int number) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** Reads the form above; empty where the text has another. */
    public static Optional<Period> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(new Period(PeriodUnit.QUARTER, year, Integer.parseInt(form.group(2))));
        }
        if (form.group(3) != null) {
            return Optional.of(new Period(PeriodUnit.MONTH, year, Integer.parseInt(form.group(3))));
        }
        return Optional.of(new Period(PeriodUnit.YEAR, year, 1));
    }

    /** The first day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * months() + 1, 1);
    }

    /** The last day. */
    public LocalDate last() {
        return first().plusMonths(months()).minusDays(1);
    }

    /** Whether a day lies in this period. */
    public boolean contains(LocalDate day) {
        return day.getYear() == year && (day.getMonthValue() - 1) / months() + 1 == number;
    }

    /** Whether all of another period lies in this one. */
    public boolean contains(Period other) {
        return contains(other.first()) && contains(other.last());
    }

    /** The period of the same unit that many steps before this one. */
    public Period before(int steps) {
        var count = year * unit.perYear() + number - 1 - steps;
        return new Period(unit, Math.floorDiv(count, unit.perYear()), Math.floorMod(count, unit.perYear()) + 1);
    }

    private int months() {
        return 12 / unit.perYear();
    }

    @Override
    public String toString() {
        return switch (unit) {
            case MONTH -> four(year) + (number < 10 ? "-0" : "-") + number;
            case QUARTER -> four(year) + "-Q" + number;
            case YEAR -> four(year);
        };
    }

    private static String four(int year) {
        var digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
