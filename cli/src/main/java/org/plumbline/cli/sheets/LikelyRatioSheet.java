package org.plumbline.cli.sheets;

import java.util.List;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.LikelyRatio;
import org.plumbline.rules.Term;

/** What most likely was given as a ratio and not in per cent, a row each. */
record LikelyRatioSheet(SheetWords words) {
    void rows(Decision decision, Columns columns) {
        var likely = decision.likelyRatios();
        for (var each : likely == null ? List.<LikelyRatio>of() : likely) {
            columns.row(words.say("likely-ratio"), "", said(each));
        }
    }

    private String said(LikelyRatio ratio) {
        var name = ratio.figure().equals("floating")
                ? words.say("likely-ratio-floating")
                : words.title(Term.INDICATOR, ratio.figure());
        return words.say(
                "likely-ratio-of",
                name,
                ratio.given().toPlainString(),
                ratio.percent().toPlainString());
    }
}
