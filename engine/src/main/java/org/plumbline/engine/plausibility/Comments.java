package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme.AdjustmentKind;
import org.plumbline.rules.Exact;

/** Comments in scheme.yaml that tell another limit than stands beside them: 最多扣 20 分, and atMost is 200. */
record Comments(WrittenScheme written) {
    private static final Pattern LIMIT =
            Pattern.compile("(?:最多|最高|上限|至多|不超过)[^\\d，。；、,;]{0,6}?(\\d{1,12}(?:\\.\\d{1,6})?)");

    static List<Flaw> of(WrittenScheme written) {
        var comments = new Comments(written);
        var scheme = written.scheme();
        var caps = scheme.adjustments().values().stream()
                .map(AdjustmentKind::atMost)
                .collect(Collectors.toSet());
        var pay = scheme.compensation();
        var all = Stream.of(
                comments.otherwise(caps, "adjustments"),
                scheme.adjustments().values().stream()
                        .flatMap(kind -> comments.otherwise(Set.of(kind.atMost()), "adjustments", kind.code())),
                scheme.dimensions().values().stream()
                        .flatMap(each -> comments.otherwise(ends(each.weight()), "dimensions", each.code())),
                scheme.indicators().values().stream()
                        .flatMap(each -> comments.otherwise(ends(each.range()), "indicators", each.code())),
                pay == null
                        ? Stream.<Flaw>of()
                        : comments.otherwise(
                                List.of(pay.base().greatest(), pay.floating().greatest()), "compensation"));
        return all.flatMap(flaws -> flaws).toList();
    }

    private static Set<BigDecimal> ends(Range range) {
        return Stream.of(range.least(), range.greatest()).collect(Collectors.toSet());
    }

    private Stream<Flaw> otherwise(Collection<BigDecimal> held, String... keys) {
        var numbers = held.stream().map(Exact::plain).collect(Collectors.toSet());
        return LIMIT.matcher(written.places().comment(keys))
                .results()
                .map(found -> Exact.plain(new BigDecimal(found.group(1))))
                .filter(number -> !numbers.isEmpty() && !numbers.contains(number))
                .limit(1)
                .map(number -> written.flaw(
                        new SchemeDoubt.CommentedOtherwise(
                                keys[keys.length - 1], number.toPlainString(), shown(numbers)),
                        keys));
    }

    private static String shown(Set<BigDecimal> numbers) {
        return numbers.stream().sorted().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
