package org.plumbline.engine.rulefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people write in words, or in another sign, where a condition has a sign. */
final class SpokenSigns {
    private static final Map<String, String> JOINING = read("""
            && and AND & 且 并且 而且 和 以及 及 同时 与
            || or OR | 或 或者 或是""");
    private static final Map<String, String> COMPARING = read("""
            == = === 等于 是 为 equals is
            != <> =! ≠ 不等于 不是 不为
            >= => ≥ 大于等于 大于或等于 不小于 不低于 不少于 至少
            <= =< ≤ 小于等于 小于或等于 不大于 不高于 不多于 不超过 至多 最多
            > 大于 高于 多于 超过
            < 小于 低于 少于 不到 不足""");
    private static final Map<String, String> NEGATING = read("! not NOT 不 非 不是 没有");

    private SpokenSigns() {}

    /** The sign behind each word of a line. */
    private static Map<String, String> read(String lines) {
        var signs = new HashMap<String, String>();
        for (var line : lines.split("\n")) {
            var words = line.strip().split(" ");
            for (var i = 1; i < words.length; i++) {
                signs.put(words[i], words[0]);
            }
        }
        return Map.copyOf(signs);
    }

    /** Which of {@code &&} and {@code ||} was meant, where something else joins two conditions here. */
    static Optional<String> joining(Token token) {
        return meant(JOINING, token);
    }

    /** Which sign of a comparison was meant, where something else stands for it. */
    static @Nullable String comparing(Token token) {
        return meant(COMPARING, token).orElse(null);
    }

    /** Whether a word stands here for {@code !}. */
    static boolean negates(Token token) {
        return meant(NEGATING, token).isPresent();
    }

    private static Optional<String> meant(Map<String, String> signs, Token token) {
        return token.isText() ? Optional.empty() : Optional.ofNullable(signs.get(token.text()));
    }
}
