package org.plumbline.engine.rulefile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.problem.NumberProblem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.rules.Exact;

/**
 * How numbers are written, and what somebody who wrote one otherwise most likely meant.
 *
 * <p>No number begins with a needless 0: compiled rules would read such a one to the base of eight.
 */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern BARE = Pattern.compile("(0|[1-9]\\d{0,17})\\.\\d{1,18}");
    private static final Pattern EXACT = Pattern.compile("(0|[1-9]\\d{0,17})(\\.\\d{1,18})?B");
    private static final Pattern LONG = Pattern.compile("[1-9]\\d{9,}(\\.\\d*)?B?|\\d+\\.\\d{19,}B?");
    private static final Pattern ZEROS = Pattern.compile("0\\d+(\\.\\d+)?B?");
    private static final Pattern PERCENT = Pattern.compile("[\\d.,，]+\\s*[%％]");
    private static final Pattern LEFT_OUT = Pattern.compile("0*(\\d*)(\\.\\d*)?");

    private Numbers() {}

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    static boolean isBareDecimal(String text) {
        return BARE.matcher(text).matches();
    }

    static boolean isExact(String text) {
        return EXACT.matcher(text).matches();
    }

    /** What a number of a condition comes to; 0 for one that is written otherwise. */
    static BigDecimal value(String text) {
        try {
            return Exact.decimal(text.endsWith("B") ? text.substring(0, text.length() - 1) : text);
        } catch (NumberFormatException odd) {
            return BigDecimal.ZERO;
        }
    }

    /** A number of a condition that is written otherwise: 80.5b for 80.5B. */
    static Message oddInCondition(String text) {
        return odd(text, plain(text).map(number -> number.contains(".") ? number + "B" : number));
    }

    /** A number of a conclusion that is written otherwise: 2.5B for 2.5. */
    static Message oddInConclusion(String text) {
        return odd(text, plain(text));
    }

    /** What is wrong with a number behind which a sign for per cent stands; of a ratio the hundredth is meant. */
    static Message percent(String text, boolean ratio) {
        var number = plain(text);
        if (!ratio) {
            return withMeaning(new NumberProblem.NoPercent().message(), number);
        }
        var meant = number.map(percent ->
                new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString());
        return withMeaning(new NumberProblem.PercentOfRatio(text).message(), meant);
    }

    /** Whether it begins with a needless 0. */
    static boolean hasLeadingZero(String text) {
        return ZEROS.matcher(text).matches();
    }

    /** Whether a sign for per cent stands behind it. */
    static boolean isPercent(String text) {
        return PERCENT.matcher(text).matches();
    }

    private static Message withMeaning(Message message, Optional<String> meant) {
        return meant.map(message::meaning).orElse(message);
    }

    private static Message odd(String text, Optional<String> meant) {
        var grouped = NumberGroups.in(text.strip());
        if (grouped.isPresent()) {
            return grouped.get().message();
        }
        var message = wrong(text).message();
        return withMeaning(message, meant.filter(number -> !number.equals(text)));
    }

    private static Statement wrong(String text) {
        if (LONG.matcher(text).matches()) {
            return new ConditionProblem.LongNumber(text);
        }
        return ZEROS.matcher(text).matches()
                ? new NumberProblem.LeadingZero(text)
                : new ConditionProblem.OddNumber(text);
    }

    private static Optional<String> plain(String text) {
        var form = LEFT_OUT.matcher(text.strip().replace("_", "").replaceAll("[^\\d.,]+$", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        var whole = form.group(1).isEmpty() ? "0" : form.group(1);
        var decimals = form.group(2) == null || form.group(2).length() < 2 ? "" : form.group(2);
        var number = whole + decimals;
        var anyDigit = text.chars().anyMatch(Character::isDigit);
        return anyDigit && (isWhole(number) || isBareDecimal(number)) ? Optional.of(number) : Optional.empty();
    }
}
