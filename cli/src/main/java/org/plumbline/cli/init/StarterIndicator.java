package org.plumbline.cli.init;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Exact;

/** An indicator as somebody starting a scheme says it: its unit, where its points begin and end, and its weight. */
record StarterIndicator(CodeAndTitle named, Unit unit, BigDecimal zero, BigDecimal full, BigDecimal weight) {
    private static final int PARTS = 5;
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** Reads "name, unit, value of 0 points, value of 100 points, weight"; throws IllegalArgumentException with the part. */
    static StarterIndicator said(String line, String otherwise, Set<String> taken) {
        var parts = line.split("[,，]", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(line);
        }
        var unit = unit(parts[1].strip());
        var named = CodeAndTitle.said(parts[0], otherwise, taken);
        var gauge = new StarterIndicator(named, unit, number(parts[2]), number(parts[3]), number(parts[4]));
        if (gauge.zero.compareTo(gauge.full) == 0) {
            throw new IllegalArgumentException(parts[3].strip());
        }
        return gauge;
    }

    private static Unit unit(String part) {
        return Arrays.stream(Unit.values())
                .filter(each -> each.code().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(part));
    }

    private static BigDecimal number(String part) {
        var number = Exact.decimal(part.strip());
        if (number.signum() < 0 || number.scale() > MOST_DECIMALS || number.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(part.strip());
        }
        return number;
    }

    boolean higherIsBetter() {
        return full.compareTo(zero) > 0;
    }

    /** What templates ask of it, in any language. */
    Map<String, String> values() {
        return Map.of(
                "indicator-code", named.code(),
                "indicator-zh", named.title().zh(),
                "indicator-en", named.title().en(),
                "unit", unit.code(),
                "better", higherIsBetter() ? "higher" : "lower",
                "range", range(),
                "curve", curve(),
                "weight", weighs());
    }

    /** The marks of its line, by rising value. */
    private String curve() {
        return higherIsBetter()
                ? plain(zero) + ":0 " + plain(full) + ":100"
                : plain(full) + ":100 " + plain(zero) + ":0";
    }

    /** From 0 to a hundred where it fits, and otherwise far enough. */
    private String range() {
        var most = zero.max(full);
        return "0.." + plain(most.compareTo(HUNDRED) <= 0 ? HUNDRED : most.multiply(BigDecimal.TEN));
    }

    /** The value that gets so many points; two decimals more than the marks have. */
    String at(int points) {
        return plain(zero.add(
                full.subtract(zero).multiply(BigDecimal.valueOf(points)).movePointLeft(2)));
    }

    /** Its weight as rule files write it: a decimal in quotes. */
    private String weighs() {
        return plain(weight).contains(".") ? "\"" + plain(weight) + "\"" : plain(weight);
    }

    static String plain(BigDecimal number) {
        return Exact.plain(number).toPlainString();
    }
}
