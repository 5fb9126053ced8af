package org.plumbline.engine.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Words that are written alike and mean the opposite: whoever wrote the one did not mean the other. */
final class Opposites {
    private static final List<String[]> PARTS = pairs("""
            least most, worst best, min max, higher lower, high low, upper lower, before after, early late,
            up down, first last, more less, above below, over under, inner outer, intern extern, gain loss,
            increase decrease, senior junior, major minor, male female, north south, east west, left right,
            start end, open closed, old new, day night, plus minus, positive negative, online offline, inbound outbound,
            inpatient outpatient, import export, gives takes, gives receives, pass fail, active passive, good bad, pre post""");
    /** A single sign of Chinese says as much as a word; such names differ by it alone. */
    private static final List<String[]> SIGNS = pairs("""
            内 外, 东 西, 南 北, 上 下, 左 右, 男 女, 大 小, 高 低, 优 劣, 好 坏, 好 差, 前 后, 正 副, 早 晚, 日 夜,
            新 旧, 新 老, 加 减, 增 减, 多 少, 有 无, 升 降, 收 支, 进 出, 入 出, 买 卖, 初 末, 首 末, 强 弱, 快 慢, 长 短""");
    /** What turns a word into its opposite where it stands before it. */
    private static final List<String> NEGATIONS =
            List.of("un", "in", "im", "il", "ir", "dis", "non", "non-", "no-", "not-", "mis", "de", "不", "非", "未", "无");

    private Opposites() {}

    private static List<String[]> pairs(String written) {
        return Arrays.stream(written.split(","))
                .map(pair -> pair.strip().split(" "))
                .toList();
    }

    /** Whether two words, in small letters, differ by such a part alone. */
    static boolean are(String one, String other) {
        return isNegated(one, other) || differ(PARTS, one, other) || differ(SIGNS, one, other);
    }

    /** Whether one of the words that hyphens join is turned into its opposite. */
    private static boolean isNegated(String one, String other) {
        var words = one.split("-");
        var others = other.split("-");
        var different = IntStream.range(0, Math.min(words.length, others.length))
                .filter(i -> !words[i].equals(others[i]))
                .boxed()
                .toList();
        return isNegation(one, other)
                || (words.length == others.length
                        && different.size() == 1
                        && isNegation(words[different.get(0)], others[different.get(0)]));
    }

    private static boolean isNegation(String one, String other) {
        return NEGATIONS.stream().anyMatch(negation -> one.equals(negation + other) || other.equals(negation + one));
    }

    private static boolean differ(List<String[]> pairs, String one, String other) {
        return pairs.stream()
                .anyMatch(pair -> differ(one, other, pair[0], pair[1]) || differ(other, one, pair[0], pair[1]));
    }

    private static boolean differ(String one, String other, String part, String opposite) {
        return one.contains(part) && one.replace(part, opposite).equals(other);
    }
}
