package org.plumbline.api.decisions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.api.keeping.KeptJson;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.seal.RecordKind;
import tools.jackson.core.JsonGenerator;

/** What is paid more (or, below 0, less) than by the decision before, item by item. */
final class PayDifference implements KeptJson.AmountsMore {
    /** Kept decisions as callers see them, each beside the one before. */
    static final KeptJson JSON = new KeptJson(RecordKind.DECISION, new PayDifference());

    @Override
    public void write(JsonGenerator json, Canonical before, Canonical decided) {
        var earlier = Documents.decision(before.bytes());
        var now = Documents.decision(decided.bytes());
        json.writeNumberProperty("total", now.total().subtract(earlier.total()));
        amounts(json, "pay", earlier.pay(), now.pay(), Decision.Pay::item, Decision.Pay::amount);
        amounts(json, "awards", earlier.awards(), now.awards(), Decision.Award::award, Decision.Award::amount);
    }

    private static <T> void amounts(
            JsonGenerator json,
            String name,
            List<T> before,
            List<T> now,
            Function<T, String> item,
            Function<T, BigDecimal> amount) {
        Map<String, BigDecimal> differences = new LinkedHashMap<>();
        now.forEach(each -> differences.merge(item.apply(each), amount.apply(each), BigDecimal::add));
        before.forEach(
                each -> differences.merge(item.apply(each), amount.apply(each).negate(), BigDecimal::add));
        json.writeObjectPropertyStart(name);
        differences.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
