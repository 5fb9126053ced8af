package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Effect;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import tools.jackson.databind.JsonNode;

/** Reads an appraisal from a JSON or YAML document, whatever the scheme; codes and ranges are the engine's to check. */
public final class AppraisalReader {
    private static final Period NO_PERIOD = new Period(PeriodUnit.YEAR, 0, 1);

    private static final String[] FIELDS = {
        "scheme", "appraisee", "period", "measurements", "events", "earlierEvents", "history", "compensation"
    };

    /** What a decision says of a veto; of an earlier one only what it cancels is read. */
    private static final String[] VETO = {"cancels", "gradeAtMost", "coefficientAtMost", "rule", "clauses", "because"};

    private AppraisalReader() {}

    /** Reads as much as can be read, with every problem and its path. */
    public static Reading read(JsonNode document) {
        var problems = new ArrayList<Problem>();
        var top = new Fields(document, "", problems).only(FIELDS);
        var appraisee = appraisee(top);
        var events = top.list("events", fields -> EventReader.event(fields, appraisee));
        var earlier = top.list("earlierEvents", fields -> EventReader.event(fields, appraisee));
        var appraisal = new Appraisal(
                top.text("scheme"),
                appraisee,
                measurements(top),
                EventReader.afterOthers(events, earlier),
                earlier,
                new History(top.list("history", AppraisalReader::result), appraisee),
                compensation(top, appraisee));
        return new Reading(appraisal, problems);
    }

    /** The code of the scheme that a document asks for; empty where it names none. */
    public static String scheme(JsonNode document) {
        return document.path("scheme").asString("");
    }

    private static Appraisee appraisee(Fields top) {
        var person = top.object("appraisee").only("id", "post", "department");
        return new Appraisee(
                person.text("id"), person.optionalText("post"), person.optionalText("department"), period(top));
    }

    private static Period period(Fields fields) {
        return fields.formed("period", Period::parse, NO_PERIOD, DocumentProblem.OddPeriod::new);
    }

    private static Map<String, Measured> measurements(Fields top) {
        var measurements = new LinkedHashMap<String, Measured>();
        if (top.has("measurements")) {
            var fields = top.object("measurements");
            for (var indicator : fields.namesOfFew()) {
                measurements.put(indicator, measured(fields, indicator));
            }
        }
        return measurements;
    }

    private static Measured measured(Fields measurements, String indicator) {
        if (!measurements.value(indicator).isObject()) {
            return new Measured.Value(measurements.number(indicator), Measured.UNKNOWN, "");
        }
        var given = measurements.object(indicator);
        if (given.has("count") || given.has("of")) {
            return rate(given);
        }
        given.only("value", "sample", "source");
        return new Measured.Value(
                given.number("value"), given.whole("sample", Measured.UNKNOWN), given.remark("source"));
    }

    private static Measured rate(Fields given) {
        given.only("count", "of", "source");
        var rate = new Measured.Rate(given.whole("count", 0), given.whole("of", 0), given.remark("source"));
        if (!given.has("count") || !given.has("of")) {
            given.problem(given.has("count") ? "of" : "count", new DocumentProblem.MissingField());
        }
        return rate;
    }

    private static EarlierResult result(Fields fields) {
        fields.only("period", "total", "grade", "measurements", "vetoes");
        var cancelled = EnumSet.noneOf(Effect.class);
        fields.list("vetoes", veto -> {
            EffectReader.read(veto.only(VETO), "cancels", cancelled);
            return veto;
        });
        return new EarlierResult(
                period(fields),
                fields.number("total"),
                fields.optionalText("grade"),
                earlierMeasurements(fields),
                cancelled);
    }

    private static Map<String, BigDecimal> earlierMeasurements(Fields result) {
        if (!result.has("measurements")) {
            return Map.of();
        }
        var measurements = new LinkedHashMap<String, BigDecimal>();
        var fields = result.object("measurements");
        for (var indicator : fields.namesOfFew()) {
            measurements.put(indicator, fields.number(indicator));
        }
        return measurements;
    }

    private static @Nullable Compensation compensation(Fields top, Appraisee appraisee) {
        if (!top.has("compensation")) {
            return null;
        }
        var fields = top.object("compensation").only("base", "floating", "floor");
        var floor = fields.has("floor") ? Optional.of(fields.number("floor")) : Optional.<BigDecimal>empty();
        return new Compensation(fields.number("base"), fields.number("floating"), floor, appraisee);
    }
}
