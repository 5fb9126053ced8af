package org.plumbline.engine.analysis;

import java.util.Collection;
import java.util.stream.Collectors;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Score;
import org.plumbline.rules.Total;

/** Facts of any kind in a counter-example, each once. */
final class FactText {
    private FactText() {}

    static String of(Collection<? extends Fact> facts) {
        return facts.stream()
                .map(FactText::of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Empty of the appraisee, whom the position names. */
    private static String of(Fact fact) {
        if (fact instanceof Measurement measurement) {
            return measurement.indicator() + " " + measurement.value().toPlainString();
        }
        if (fact instanceof Score score) {
            return score.indicator() + " points " + score.points().toPlainString();
        }
        if (fact instanceof Total total) {
            return "total " + total.value().toPlainString();
        }
        if (fact instanceof Compensation known) {
            return "base " + known.base().toPlainString() + ", floating "
                    + known.floating().toPlainString();
        }
        if (fact instanceof History history) {
            return "history.months " + history.months();
        }
        return fact instanceof Event event ? EventText.of(event) : "";
    }
}
