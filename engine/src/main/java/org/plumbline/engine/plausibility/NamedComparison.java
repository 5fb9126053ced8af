package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Operator;

/**
 * How a name compares with a number in it, such as 不到 60 and 90 起, and the operators that compare so.
 *
 * <p>People differ in whether 以上 and 以下 count the number itself, and 3 起 may be three cases: there only the other
 * direction is otherwise.
 */
record NamedComparison(String words, Set<Operator> operators) {
    private static final Pattern DENIED = Pattern.compile("(没|未|除|并非|不是|不能)[^，。、；：:,;]*$");
    private static final List<Phrase> BEFORE = List.of(
            before("不超过|不高于|不多于|不大于", Operator.AT_MOST),
            before("不低于|不少于|不小于|至少", Operator.AT_LEAST),
            before("不到|低于|少于|小于|未满|不满|未达到?|没有达到|没达到", Operator.LESS),
            before("超过|高于|多于|大于", Operator.GREATER));
    private static final List<Phrase> AFTER = List.of(
            after("及以上|或以上|以上", Operator.AT_LEAST, Operator.GREATER),
            after("及以下|或以下|以下|以内|之内|内(?![部容科外])", Operator.AT_MOST, Operator.LESS),
            after("起", Operator.AT_LEAST, Operator.GREATER, Operator.EQUAL));

    /** Words beside a number, and how they compare with it. */
    private record Phrase(Pattern words, Set<Operator> operators) {}

    /** What is counted may stand between, as in 不到目标 90. */
    private static Phrase before(String words, Operator operator) {
        return new Phrase(Pattern.compile("(?<![不没未])(" + words + ")[^\\d，。、；：:,;不没未]{0,4}$"), Set.of(operator));
    }

    private static Phrase after(String words, Operator... operators) {
        return new Phrase(
                Pattern.compile("^(\\s*(?:分钟|小时|个百分点|个月|[^\\d，。、；：:,;\\s起以内及或之]{0,2})\\s*(?:" + words + "))"),
                Set.of(operators));
    }

    /** How the words around a number compare with it; empty where they do not, or where all of it is denied. */
    static Optional<NamedComparison> of(NameNumber number) {
        if (number.isInARow()) {
            return Optional.of(new NamedComparison(
                    "连续" + number.written(), Set.of(Operator.AT_LEAST, Operator.GREATER, Operator.EQUAL)));
        }
        return Stream.concat(before(number).stream(), after(number).stream()).findFirst();
    }

    private static Optional<NamedComparison> before(NameNumber number) {
        for (var phrase : BEFORE) {
            var found = phrase.words().matcher(number.before());
            if (found.find()) {
                var isDenied = DENIED.matcher(number.before().substring(0, found.start()))
                        .find();
                return comparison(found.group(1) + " " + number.written(), phrase, isDenied);
            }
        }
        return Optional.empty();
    }

    private static Optional<NamedComparison> after(NameNumber number) {
        for (var phrase : AFTER) {
            var found = phrase.words().matcher(number.after());
            if (found.find()) {
                var words = number.written() + number.unit() + found.group(1);
                return comparison(words, phrase, DENIED.matcher(number.before()).find());
            }
        }
        return Optional.empty();
    }

    private static Optional<NamedComparison> comparison(String words, Phrase phrase, boolean isDenied) {
        return isDenied ? Optional.empty() : Optional.of(new NamedComparison(words, phrase.operators()));
    }
}
