package org.plumbline.engine.limits;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Stage;

/** Where a limit stands: the line, and the rule, which is empty in scheme.yaml; and whether settlements meet it. */
public record Origin(Place place, String rule, boolean settles) {
    static Origin of(Rule rule, Place place) {
        return new Origin(place, rule.name(), rule.stage() == Stage.SETTLEMENT);
    }

    static Origin of(Rule rule, ConclusionExpression expression) {
        return of(rule, expression.place());
    }

    static Origin ofAppraisals() {
        return new Origin(Place.file(SchemeReader.FILE), "", false);
    }

    static Origin ofSettlements() {
        return new Origin(Place.file(SchemeReader.FILE), "", true);
    }
}
