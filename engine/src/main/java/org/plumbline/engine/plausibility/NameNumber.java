package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.rules.Exact;

/** A number in a rule's name, as it is written, the words around it, and what it can stand for in the rule. */
record NameNumber(String written, BigDecimal value, String unit, String before, String after) {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{Alnum}.-])(\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,6})?)(?![\\p{Alpha}\\d])"
                    + "\\s*(万|亿|%|％|年|条|款|章|个月)?");
    /** Words for numbers count only before what is counted: 一般, 第二 and 一次性 count nothing. */
    private static final Pattern WORD =
            Pattern.compile("(连续)?(?<!第)([两二三四五六七八九]?十?[一两二三四五六七八九十])\\s*(个月|个季度|级|次|倍|天|小时|名|档|封|件)");
    /** One of these is no more than "a", as in "once a month". */
    private static final Set<String> ONE_IS_A = Set.of("个月", "个季度", "次", "天", "小时", "名", "封", "件");

    private static final Pattern COUNTED = Pattern.compile("^\\s*(分(?![院店])|元|个百分点|倍|次|天|小时|秒|名|级|档|件|起|封|人(?!民))");
    private static final Pattern LIMITING = Pattern.compile("(系数|乘|权重|占|最多|最高)\\s*$");
    private static final Set<String> NO_AMOUNTS = Set.of("年", "条", "款", "章");
    private static final Set<String> SHARES = Set.of("%", "％");
    private static final String IN_A_ROW = "连续";
    private static final String DIGITS = "一二三四五六七八九";
    private static final int TEN_THOUSANDS = 4;
    private static final int HUNDRED_MILLIONS = 8;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Minutes of an hour and seconds of a minute, seconds of an hour, hours of a day, days of a month. */
    private static final List<BigDecimal> OF_TIME =
            Stream.of(60, 3600, 24, 30).map(BigDecimal::valueOf).toList();

    static List<NameNumber> in(String name) {
        var digits = NUMBER.matcher(name)
                .results()
                .map(found -> new NameNumber(
                        found.group(1),
                        Exact.plain(new BigDecimal(found.group(1).replace(",", ""))),
                        Objects.toString(found.group(2), ""),
                        name.substring(0, found.start(1)),
                        name.substring(found.end())))
                .filter(number -> !NO_AMOUNTS.contains(number.unit()));
        var words = WORD.matcher(name)
                .results()
                .map(found -> new NameNumber(
                        found.group(2),
                        worth(found.group(2)),
                        found.group(1) == null ? found.group(3) : found.group(1),
                        name.substring(0, found.start()),
                        name.substring(found.end())))
                .filter(number -> !(number.written().equals("一") && ONE_IS_A.contains(number.unit())));
        return Stream.concat(digits, words).toList();
    }

    private static BigDecimal worth(String word) {
        var tens = word.indexOf('十');
        var sum = tens < 0 ? 0 : 10 * (tens == 0 ? 1 : digit(word.charAt(0)));
        var last = word.charAt(word.length() - 1);
        return BigDecimal.valueOf(last == '十' ? sum : sum + digit(last));
    }

    private static int digit(char letter) {
        return letter == '两' ? 2 : DIGITS.indexOf(letter) + 1;
    }

    /**
     * The numbers that the rule may hold for it: 90% is 90, 0.9, 10 less than all or 90 more than that; three months in
     * a row are this one and two before.
     */
    Stream<BigDecimal> meanings() {
        var meanings = Stream.of(value, value.movePointRight(moved()));
        var shares = SHARES.contains(unit)
                ? Stream.of(value.movePointLeft(2), WHOLE.add(value), WHOLE.subtract(value))
                : Stream.<BigDecimal>of();
        var before = isInARow() ? Stream.of(value.subtract(BigDecimal.ONE)) : Stream.<BigDecimal>of();
        return Stream.of(meanings, shares, before).flatMap(each -> each).map(Exact::plain);
    }

    /** Whether the words around it say what it counts, or how it compares. */
    boolean counts() {
        return limits()
                || isInARow()
                || SHARES.contains(unit)
                || COUNTED.matcher(after).find();
    }

    /** Whether the words around it say that it is a limit or a factor. */
    boolean limits() {
        return LIMITING.matcher(before).find() || NamedComparison.of(this).isPresent();
    }

    /** Whether it counts what comes one after another. */
    boolean isInARow() {
        return unit.equals(IN_A_ROW);
    }

    /** These, and what they are in a smaller unit of time. */
    Stream<BigDecimal> inAnyUnit() {
        return Stream.concat(meanings(), OF_TIME.stream().map(value::multiply).map(Exact::plain));
    }

    /** Whether one of these numbers can stand for it, also in a smaller unit of time. */
    boolean isAmong(Set<BigDecimal> numbers) {
        return inAnyUnit().anyMatch(numbers::contains);
    }

    private int moved() {
        if (unit.equals("万")) {
            return TEN_THOUSANDS;
        }
        return unit.equals("亿") ? HUNDRED_MILLIONS : 0;
    }
}
