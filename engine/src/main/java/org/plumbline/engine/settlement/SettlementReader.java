package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.appraisal.EventReader;
import org.plumbline.engine.appraisal.Fields;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.settlement.Settlement.Achieved;
import org.plumbline.engine.settlement.Settlement.DepartmentFigures;
import org.plumbline.engine.settlement.Settlement.Grant;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import tools.jackson.databind.JsonNode;

/** Reads a settlement from a JSON or YAML document, whatever the scheme; codes and ranges are the engine's to check. */
public final class SettlementReader {
    private static final Period NO_PERIOD = new Period(PeriodUnit.YEAR, 0, 1);
    private static final int MOST = 1_000_000;
    private static final int MOST_DAYS = 366;

    private SettlementReader() {}

    /** Reads as much as can be read, with every problem and its path. */
    public static SettlementReading read(JsonNode document) {
        var problems = new ArrayList<Problem>();
        var top = new Fields(document, "", problems)
                .only("scheme", "period", "figures", "achievements", "members", "departments", "grants", "workingDays");
        var scheme = top.text("scheme");
        var period = top.formed("period", Period::parse, NO_PERIOD, DocumentProblem.OddPeriod::new);
        var members = new ParticipantReader(scheme, period);
        if (!top.has("members")) {
            top.problem("members", new DocumentProblem.MissingField());
        }
        var settlement = new Settlement(
                scheme,
                period,
                figures(top),
                top.list("achievements", MOST, SettlementReader::achieved),
                top.list("members", MOST, members::read),
                top.list("departments", MOST, SettlementReader::department),
                top.list("grants", MOST, SettlementReader::grant),
                days(top));
        return new SettlementReading(settlement, problems);
    }

    private static Map<String, BigDecimal> figures(Fields fields) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        if (fields.has("figures")) {
            var given = fields.object("figures");
            for (var name : given.names()) {
                if (given.has(name)) {
                    figures.put(name, given.number(name));
                }
            }
        }
        return figures;
    }

    private static Achieved achieved(Fields fields) {
        fields.only("id", "kind", "level", "certifiedBy");
        var outside = fields.has("certifiedBy") && fields.value("certifiedBy").isObject();
        return new Achieved(
                fields.text("id"),
                fields.text("kind"),
                fields.text("level"),
                outside ? "" : fields.text("certifiedBy"),
                outside ? fields.object("certifiedBy").only("outsider").text("outsider") : "");
    }

    private static DepartmentFigures department(Fields fields) {
        fields.only("name", "figures");
        return new DepartmentFigures(fields.text("name"), figures(fields));
    }

    private static Grant grant(Fields fields) {
        fields.only("pool", "by", "to", "amount", "reason");
        return new Grant(
                fields.text("pool"),
                fields.text("by"),
                fields.text("to"),
                fields.number("amount"),
                fields.optionalText("reason"));
    }

    private static List<LocalDate> days(Fields top) {
        if (!top.has("workingDays")) {
            return List.of();
        }
        var list = top.value("workingDays");
        if (!list.isArray()) {
            top.problem("workingDays", new DocumentProblem.ExpectedListAt(MOST_DAYS));
            return List.of();
        }
        if (list.size() > MOST_DAYS) {
            top.problem("workingDays", new DocumentProblem.TooMany(list.size(), MOST_DAYS));
            return List.of();
        }
        var days = new ArrayList<LocalDate>();
        list.forEach(entry -> days.add(day(top, days.size(), entry.asString(""))));
        return days;
    }

    private static LocalDate day(Fields top, int index, String written) {
        var day = EventReader.day(written);
        if (day.isEmpty()) {
            top.problem("workingDays[" + index + "]", new DocumentProblem.OddDay(written));
        }
        return day.orElse(LocalDate.MIN);
    }
}
