package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import org.plumbline.engine.appraisal.Fields;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Member;
import org.plumbline.rules.Period;

/** Reads a member: the few figures that are needed of the appraisal, or the decisions that hold them. */
final class ParticipantReader {
    private static final String[] FIELDS = {
        "id", "post", "department", "leaving", "total", "grade", "coefficient", "cancelled", "decisions", "compensation"
    };

    private final String scheme;
    private final Period period;

    ParticipantReader(String scheme, Period period) {
        this.scheme = scheme;
        this.period = period;
    }

    Participant read(Fields fields) {
        fields.only(FIELDS);
        var id = fields.text("id");
        var post = fields.optionalText("post");
        var results = new AppraisalResults(scheme, period);
        results.read(fields, id, post);
        var leaving = fields.has("leaving") ? fields.object("leaving").only("how", "instalmentsPaid") : null;
        var pay = fields.has("compensation") ? fields.object("compensation").only("base", "floating") : null;
        return new Participant(
                id,
                post,
                fields.optionalText("department"),
                leaving == null ? Member.STAYING : leaving.text("how"),
                leaving == null ? 0 : leaving.whole("instalmentsPaid", 0),
                results.grade(),
                results.total(),
                results.coefficient(),
                results.cancelled(),
                pay == null ? BigDecimal.ZERO : pay.number("base"),
                pay == null ? BigDecimal.ZERO : pay.number("floating"));
    }
}
