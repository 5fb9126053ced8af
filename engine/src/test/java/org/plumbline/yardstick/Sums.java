package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.decision.Decision;

/** From measurements to the total, as the policy numbers the steps (1 to 3), HALF_UP once at each. */
final class Sums {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    final List<Decision.Score> scores = new ArrayList<>(16);
    final List<Decision.NotMeasured> notMeasured = new ArrayList<>(6);
    final List<Decision.Dimension> dimensions = new ArrayList<>(5);
    final BigDecimal measuredWeight;
    final BigDecimal total;

    Sums(Sheet sheet, Appraisal appraisal, List<Decision.Adjustment> adjustments) {
        var blocks = sheet.blocks();
        var points = new BigDecimal[blocks.size()];
        var measuredBlocks = 0;
        var measuredHundredths = 0;
        for (var i = 0; i < points.length; i++) {
            var block = blocks.get(i);
            var sum = BigDecimal.ZERO;
            var percent = 0;
            for (var row : block.rows()) {
                var score = score(row, appraisal);
                if (score != null) {
                    scores.add(score);
                    sum = sum.add(row.weight().multiply(score.points()));
                    percent += row.percent();
                }
            }
            if (percent > 0) {
                points[i] = sum.divide(BigDecimal.valueOf(percent), 4, RoundingMode.HALF_UP);
                measuredBlocks += block.percent();
                measuredHundredths += block.percent() * percent;
            }
        }
        total = total(blocks, points, measuredBlocks, adjustments);
        measuredWeight = hundredths(measuredHundredths);
    }

    private Decision.@Nullable Score score(Sheet.Row row, Appraisal appraisal) {
        var indicator = row.indicator();
        var given = appraisal.measurements().get(indicator.code());
        var measured = indicator.measured(given, appraisal);
        if (measured == null) {
            var why = indicator == Indicator.MONTHLY_RESULTS ? "no-history" : given == null ? "absent" : "sample";
            notMeasured.add(new Decision.NotMeasured(indicator.code(), why));
            return null;
        }
        return new Decision.Score(
                indicator.code(),
                measured,
                given == null || given.sample() == Measured.UNKNOWN ? null : given.sample(),
                given == null || given.source().isEmpty() ? null : given.source(),
                indicator.points(measured),
                row.weight(),
                indicator.scoredBy().rule(),
                indicator.scoredBy().clauses(),
                row.weighedBy());
    }

    private BigDecimal total(
            List<Sheet.Block> blocks,
            @Nullable BigDecimal[] points,
            int measured,
            List<Decision.Adjustment> adjustments) {
        var all = BigDecimal.valueOf(measured);
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < points.length; i++) {
            var block = blocks.get(i);
            var reached = points[i];
            if (reached != null) {
                var contribution = block.weight().multiply(reached).divide(all, 4, RoundingMode.HALF_UP);
                var by = block.weighedBy();
                dimensions.add(new Decision.Dimension(
                        block.dimension(), block.weight(), reached, contribution, by.rule(), by.clauses()));
                sum = sum.add(contribution);
            }
        }
        for (var adjustment : adjustments) {
            sum = sum.add(adjustment.points());
        }
        return sum.max(BigDecimal.ZERO).min(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundredths(int number) {
        if (number % 100 == 0) {
            return BigDecimal.valueOf(number / 100);
        }
        return number % 10 == 0 ? BigDecimal.valueOf(number / 10, 1) : BigDecimal.valueOf(number, 2);
    }
}
