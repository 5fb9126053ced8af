package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.rules.Exact;

/** Numbers from a least to a greatest, both included; written {@code 40..50}. */
public record Range(BigDecimal least, BigDecimal greatest) {
    private static final Pattern FORM = Pattern.compile("(-?[\\d.]+)\\.\\.(-?[\\d.]+)");

    static Optional<Range> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var range = new Range(Exact.decimal(form.group(1)), Exact.decimal(form.group(2)));
            return range.least.compareTo(range.greatest) <= 0 ? Optional.of(range) : Optional.empty();
        } catch (NumberFormatException notDecimals) {
            return Optional.empty();
        }
    }

    /** The range that somebody who wrote it otherwise most likely meant: 40-50 for 40..50. */
    static Optional<String> likely(String text) {
        return Optional.of(text.replaceAll("\\s*(\\.{3,}|[-~—–～…至到]+)\\s*", ".."))
                .filter(range -> parse(range).isPresent());
    }

    /** Whether a number lies in the range. */
    public boolean contains(BigDecimal number) {
        return least.compareTo(number) <= 0 && number.compareTo(greatest) <= 0;
    }

    @Override
    public String toString() {
        return least.toPlainString() + ".." + greatest.toPlainString();
    }
}
