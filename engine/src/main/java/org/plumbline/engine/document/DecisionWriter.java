package org.plumbline.engine.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a decision, each record's components in their order, absent ones not at all: as Jackson binds it, which takes
 * three times as long, and every call answers with one.
 */
final class DecisionWriter {
    private static final int USUAL_LENGTH = 8192;
    private static final Texts TEXTS = new Texts();

    private final JsonGenerator json;

    private DecisionWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(JsonMapper mapper, Decision decision) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var json = mapper.createGenerator(bytes)) {
            new DecisionWriter(json).decision(decision);
        }
        return bytes.toByteArray();
    }

    private void decision(Decision decision) {
        json.writeStartObject();
        known("scheme", decision.scheme());
        object("rules", decision.rules(), rules -> known("fingerprint", rules.fingerprint()));
        known("engine", decision.engine());
        object("appraisee", decision.appraisee(), this::person);
        text("period", decision.period());
        list("scores", decision.scores(), this::score);
        list("notMeasured", decision.notMeasured(), this::notMeasured);
        list("dimensions", decision.dimensions(), this::dimension);
        list("adjustments", decision.adjustments(), this::adjustment);
        number("measuredWeight", decision.measuredWeight());
        number("total", decision.total());
        known("grade", decision.grade());
        number("coefficient", decision.coefficient());
        object("gradedBy", decision.gradedBy(), this::reason);
        object("coefficientBy", decision.coefficientBy(), this::reason);
        object("ungraded", decision.ungraded(), this::ungraded);
        list("pay", decision.pay(), this::pay);
        list("awards", decision.awards(), this::award);
        list("followUps", decision.followUps(), this::followUp);
        list("vetoes", decision.vetoes(), this::veto);
        object("withoutVeto", decision.withoutVeto(), this::withoutVeto);
        json.writeEndObject();
    }

    private void person(Decision.Person person) {
        text("id", person.id());
        known("post", person.post());
        text("department", person.department());
    }

    private void score(Decision.Score score) {
        known("indicator", score.indicator());
        number("measured", score.measured());
        if (score.sample() != null) {
            name("sample");
            json.writeNumber(score.sample());
        }
        text("source", score.source());
        number("points", score.points());
        number("weight", score.weight());
        by(score.rule(), score.clauses());
        object("weighedBy", score.weighedBy(), this::reason);
    }

    private void notMeasured(Decision.NotMeasured missing) {
        known("indicator", missing.indicator());
        known("why", missing.why());
    }

    private void dimension(Decision.Dimension dimension) {
        known("dimension", dimension.dimension());
        number("weight", dimension.weight());
        number("points", dimension.points());
        number("contribution", dimension.contribution());
        by(dimension.rule(), dimension.clauses());
    }

    private void adjustment(Decision.Adjustment adjustment) {
        number("points", adjustment.points());
        by(adjustment.rule(), adjustment.clauses());
        texts("because", adjustment.because());
        object("multiplied", adjustment.multiplied(), this::multiplied);
        known("within", adjustment.within());
    }

    private void multiplied(Decision.Multiplied multiplied) {
        number("from", multiplied.from());
        list("by", multiplied.by(), this::multiple);
    }

    private void multiple(Decision.Multiple multiple) {
        number("times", multiple.times());
        by(multiple.rule(), multiple.clauses());
    }

    private void reason(Decision.Reason reason) {
        by(reason.rule(), reason.clauses());
    }

    private void ungraded(Decision.Ungraded ungraded) {
        known("why", ungraded.why());
        by(ungraded.rule(), ungraded.clauses());
    }

    private void pay(Decision.Pay pay) {
        known("item", pay.item());
        number("amount", pay.amount());
        by(pay.rule(), pay.clauses());
        if (pay.cancelledBy() != null) {
            knownOnes("cancelledBy", pay.cancelledBy());
        }
    }

    private void award(Decision.Award award) {
        known("award", award.award());
        number("amount", award.amount());
        by(award.rule(), award.clauses());
        texts("because", award.because());
    }

    private void followUp(Decision.FollowUp followUp) {
        known("action", followUp.action());
        by(followUp.rule(), followUp.clauses());
    }

    private void veto(Decision.Veto veto) {
        knownOnes("cancels", veto.cancels().stream().map(Enum::name).toList());
        known("gradeAtMost", veto.gradeAtMost());
        number("coefficientAtMost", veto.coefficientAtMost());
        by(veto.rule(), veto.clauses());
        texts("because", veto.because());
    }

    private void withoutVeto(Decision.WithoutVeto without) {
        known("grade", without.grade());
        number("coefficient", without.coefficient());
        list("pay", without.pay(), this::pay);
    }

    private void by(String rule, List<String> clauses) {
        known("rule", rule);
        knownOnes("clauses", clauses);
    }

    private <T> void list(String name, List<T> entries, Consumer<T> fields) {
        name(name);
        json.writeStartArray();
        for (var entry : entries) {
            json.writeStartObject();
            fields.accept(entry);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private <T> void object(String name, @Nullable T object, Consumer<T> fields) {
        if (object != null) {
            name(name);
            json.writeStartObject();
            fields.accept(object);
            json.writeEndObject();
        }
    }

    private void number(String name, @Nullable BigDecimal number) {
        if (number != null) {
            name(name);
            json.writeNumber(number);
        }
    }

    /** A text that came with the appraisal. */
    private void text(String name, @Nullable String text) {
        if (text != null) {
            name(name);
            json.writeString(text);
        }
    }

    private void texts(String name, List<String> texts) {
        name(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A text of the scheme or its rules. */
    private void known(String name, @Nullable String text) {
        if (text != null) {
            name(name);
            json.writeString(TEXTS.of(text));
        }
    }

    private void knownOnes(String name, List<String> texts) {
        name(name);
        json.writeStartArray();
        for (var text : texts) {
            json.writeString(TEXTS.of(text));
        }
        json.writeEndArray();
    }

    private void name(String name) {
        SerializableString known = TEXTS.of(name);
        json.writeName(known);
    }
}
