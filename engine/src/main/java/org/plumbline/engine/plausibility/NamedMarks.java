package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Exact;

/** Curves that give other points than the rule's name tells of a value: 90% 得 60 分, 98% 起满分 (D-8). */
record NamedMarks(WrittenScheme.Concluded concluded, Curve curve) {
    private static final Pattern CLAUSE = Pattern.compile("[，、；：:,;]");
    private static final Pattern SLOPE = Pattern.compile("[每扣差低加减]|最多|满分 ?[为是]? ?\\d");
    private static final Pattern POINTS = Pattern.compile("^\\s*分(?![钟之])");
    private static final Pattern FULL = Pattern.compile("满分|100 ?分");
    private static final Pattern BESIDE = Pattern.compile("以下|不到|低于|少于|不足|未满|以上|超过|高于");
    private static final Pattern TIME = Pattern.compile("分钟|小时|天|月");
    private static final Pattern MORE = Pattern.compile("超|多|高出");
    private static final Pattern LESS = Pattern.compile("降|减|少|负|缺|欠|跌|下滑");
    private static final BigDecimal FULL_POINTS = BigDecimal.valueOf(100);
    /** What is measured has at most so many decimals. */
    private static final BigDecimal STEP = new BigDecimal("0.0001");

    private static final int DECIMALS = 4;

    static List<Flaw> of(WrittenScheme written) {
        return written.concluded()
                .filter(concluded -> concluded.rule().conclusions().size() == 1)
                .flatMap(
                        concluded -> concluded.last() instanceof Scoring scoring && scoring.curve() != Curve.AS_MEASURED
                                ? new NamedMarks(concluded, scoring.curve()).flaws()
                                : Stream.of())
                .toList();
    }

    private Stream<Flaw> flaws() {
        return CLAUSE.splitAsStream(concluded.rule().name())
                .filter(clause -> !SLOPE.matcher(clause).find())
                .flatMap(this::otherwise)
                .limit(1);
    }

    private Stream<Flaw> otherwise(String clause) {
        var numbers = NameNumber.in(clause);
        var full = FULL.matcher(clause).find();
        if (numbers.size() != (full ? 1 : 2)
                || !(full || POINTS.matcher(numbers.get(1).after()).find())) {
            return Stream.of();
        }
        var points = full ? FULL_POINTS : numbers.get(1).value();
        var value = numbers.get(0);
        return values(value, clause).anyMatch(at -> given(at).compareTo(points) == 0)
                ? Stream.of()
                : Stream.of(concluded.flaw(new NameDoubt.MarkNotAsNamed(
                        clause.strip(), value.written(), given(value.value()).toPlainString())));
    }

    private BigDecimal given(BigDecimal value) {
        return Exact.plain(curve.pointsAt(value, DECIMALS));
    }

    /** The values that it may speak of: 10% more is 110, what fell by 5 is -5; and what is beside them. */
    private Stream<BigDecimal> values(NameNumber number, String clause) {
        var last = curve.marks().get(curve.marks().size() - 1).value();
        var meant = new ArrayList<>(number.meanings().limit(2).toList());
        if (last.compareTo(BigDecimal.ONE) <= 0) {
            number.meanings().forEach(meant::add);
        }
        if (TIME.matcher(clause).find()) {
            number.inAnyUnit().forEach(meant::add);
        }
        if (MORE.matcher(clause).find()) {
            meant.add(FULL_POINTS.add(number.value()));
        }
        if (LESS.matcher(clause).find()) {
            meant.add(number.value().negate());
            meant.add(FULL_POINTS.subtract(number.value()));
        }
        return BESIDE.matcher(clause).find()
                ? meant.stream().flatMap(at -> Stream.of(at, at.subtract(STEP), at.add(STEP)))
                : meant.stream();
    }
}
