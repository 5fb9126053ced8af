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
        return LocalDate.of(year, firstMonth(), 1);
    }

    /** The last day. */
    public LocalDate last() {
        return first().plusMonths(months()).minusDays(1);
    }

    /** Whether a day lies in this period. */
    public boolean contains(LocalDate day) {
        return day.getYear() == year && firstMonth() <= day.getMonthValue() && day.getMonthValue() <= lastMonth();
    }

    /** Whether all of another period lies in this one. */
    public boolean contains(Period other) {
        return year == other.year && firstMonth() <= other.firstMonth() && other.lastMonth() <= lastMonth();
    }

    /** Whether all of this period lies before another begins. */
    public boolean isBefore(Period other) {
        return year < other.year || (year == other.year && lastMonth() < other.firstMonth());
    }

    /** The period of the same unit that many steps before this one. */
    public Period before(int steps) {
        var count = year * unit.perYear() + number - 1 - steps;
        return new Period(unit, Math.floorDiv(count, unit.perYear()), Math.floorMod(count, unit.perYear()) + 1);
    }

    /** The period of another unit that many steps after this one; the first is the next to begin when this one ends. */
    public Period after(PeriodUnit other, int steps) {
        var months = 12 / other.perYear();
        var next = (year * 12 + lastMonth() + months - 1) / months;
        var count = next + steps - 1;
        return new Period(other, Math.floorDiv(count, other.perYear()), Math.floorMod(count, other.perYear()) + 1);
    }

    private int firstMonth() {
        return lastMonth() - months() + 1;
    }

    private int lastMonth() {
        return number * months();
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
