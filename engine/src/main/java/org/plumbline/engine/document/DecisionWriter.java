package org.plumbline.engine.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a decision, each record's components in their order, absent ones not at all: as Jackson binds it, which takes
 * three times as long, and every call answers with one.
 */
final class DecisionWriter {
    private static final int USUAL_LENGTH = 8192;
    private static final Texts TEXTS = new Texts();

    private static final SerializableString ACTION = new SerializedString("action");
    private static final SerializableString ADJUSTMENTS = new SerializedString("adjustments");
    private static final SerializableString AMOUNT = new SerializedString("amount");
    private static final SerializableString APPRAISEE = new SerializedString("appraisee");
    private static final SerializableString AWARD = new SerializedString("award");
    private static final SerializableString AWARDS = new SerializedString("awards");
    private static final SerializableString BECAUSE = new SerializedString("because");
    private static final SerializableString BY = new SerializedString("by");
    private static final SerializableString CANCELLED_BY = new SerializedString("cancelledBy");
    private static final SerializableString CANCELS = new SerializedString("cancels");
    private static final SerializableString CLAUSES = new SerializedString("clauses");
    private static final SerializableString COEFFICIENT = new SerializedString("coefficient");
    private static final SerializableString COEFFICIENT_AT_MOST = new SerializedString("coefficientAtMost");
    private static final SerializableString COEFFICIENT_BY = new SerializedString("coefficientBy");
    private static final SerializableString CONTRIBUTION = new SerializedString("contribution");
    private static final SerializableString DEPARTMENT = new SerializedString("department");
    private static final SerializableString DIMENSION = new SerializedString("dimension");
    private static final SerializableString DIMENSIONS = new SerializedString("dimensions");
    private static final SerializableString ENGINE = new SerializedString("engine");
    private static final SerializableString FINGERPRINT = new SerializedString("fingerprint");
    private static final SerializableString FOLLOW_UPS = new SerializedString("followUps");
    private static final SerializableString FROM = new SerializedString("from");
    private static final SerializableString GRADE = new SerializedString("grade");
    private static final SerializableString GRADED_BY = new SerializedString("gradedBy");
    private static final SerializableString GRADE_AT_MOST = new SerializedString("gradeAtMost");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString INDICATOR = new SerializedString("indicator");
    private static final SerializableString ITEM = new SerializedString("item");
    private static final SerializableString MEASURED = new SerializedString("measured");
    private static final SerializableString MEASURED_WEIGHT = new SerializedString("measuredWeight");
    private static final SerializableString MULTIPLIED = new SerializedString("multiplied");
    private static final SerializableString NOT_MEASURED = new SerializedString("notMeasured");
    private static final SerializableString PAY = new SerializedString("pay");
    private static final SerializableString PERIOD = new SerializedString("period");
    private static final SerializableString POINTS = new SerializedString("points");
    private static final SerializableString POST = new SerializedString("post");
    private static final SerializableString RULE = new SerializedString("rule");
    private static final SerializableString RULES = new SerializedString("rules");
    private static final SerializableString SAMPLE = new SerializedString("sample");
    private static final SerializableString SCHEME = new SerializedString("scheme");
    private static final SerializableString SCORES = new SerializedString("scores");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString TIMES = new SerializedString("times");
    private static final SerializableString TOTAL = new SerializedString("total");
    private static final SerializableString UNGRADED = new SerializedString("ungraded");
    private static final SerializableString VETOES = new SerializedString("vetoes");
    private static final SerializableString WEIGHED_BY = new SerializedString("weighedBy");
    private static final SerializableString WEIGHT = new SerializedString("weight");
    private static final SerializableString WHY = new SerializedString("why");
    private static final SerializableString WITHIN = new SerializedString("within");
    private static final SerializableString WITHOUT_VETO = new SerializedString("withoutVeto");

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
        known(SCHEME, decision.scheme());
        object(RULES, decision.rules(), rules -> known(FINGERPRINT, rules.fingerprint()));
        known(ENGINE, decision.engine());
        object(APPRAISEE, decision.appraisee(), this::person);
        text(PERIOD, decision.period());
        list(SCORES, decision.scores(), this::score);
        list(NOT_MEASURED, decision.notMeasured(), this::notMeasured);
        list(DIMENSIONS, decision.dimensions(), this::dimension);
        list(ADJUSTMENTS, decision.adjustments(), this::adjustment);
        number(MEASURED_WEIGHT, decision.measuredWeight());
        number(TOTAL, decision.total());
        known(GRADE, decision.grade());
        number(COEFFICIENT, decision.coefficient());
        object(GRADED_BY, decision.gradedBy(), this::reason);
        object(COEFFICIENT_BY, decision.coefficientBy(), this::reason);
        object(UNGRADED, decision.ungraded(), this::ungraded);
        list(PAY, decision.pay(), this::pay);
        list(AWARDS, decision.awards(), this::award);
        list(FOLLOW_UPS, decision.followUps(), this::followUp);
        list(VETOES, decision.vetoes(), this::veto);
        object(WITHOUT_VETO, decision.withoutVeto(), this::withoutVeto);
        json.writeEndObject();
    }

    private void person(Decision.Person person) {
        text(ID, person.id());
        known(POST, person.post());
        text(DEPARTMENT, person.department());
    }

    private void score(Decision.Score score) {
        known(INDICATOR, score.indicator());
        number(MEASURED, score.measured());
        if (score.sample() != null) {
            json.writeName(SAMPLE);
            json.writeNumber(score.sample());
        }
        text(SOURCE, score.source());
        number(POINTS, score.points());
        number(WEIGHT, score.weight());
        by(score.rule(), score.clauses());
        object(WEIGHED_BY, score.weighedBy(), this::reason);
    }

    private void notMeasured(Decision.NotMeasured missing) {
        known(INDICATOR, missing.indicator());
        known(WHY, missing.why());
    }

    private void dimension(Decision.Dimension dimension) {
        known(DIMENSION, dimension.dimension());
        number(WEIGHT, dimension.weight());
        number(POINTS, dimension.points());
        number(CONTRIBUTION, dimension.contribution());
        by(dimension.rule(), dimension.clauses());
    }

    private void adjustment(Decision.Adjustment adjustment) {
        number(POINTS, adjustment.points());
        by(adjustment.rule(), adjustment.clauses());
        texts(BECAUSE, adjustment.because());
        object(MULTIPLIED, adjustment.multiplied(), this::multiplied);
        known(WITHIN, adjustment.within());
    }

    private void multiplied(Decision.Multiplied multiplied) {
        number(FROM, multiplied.from());
        list(BY, multiplied.by(), this::multiple);
    }

    private void multiple(Decision.Multiple multiple) {
        number(TIMES, multiple.times());
        by(multiple.rule(), multiple.clauses());
    }

    private void reason(Decision.Reason reason) {
        by(reason.rule(), reason.clauses());
    }

    private void ungraded(Decision.Ungraded ungraded) {
        known(WHY, ungraded.why());
        by(ungraded.rule(), ungraded.clauses());
    }

    private void pay(Decision.Pay pay) {
        known(ITEM, pay.item());
        number(AMOUNT, pay.amount());
        by(pay.rule(), pay.clauses());
        if (pay.cancelledBy() != null) {
            knownOnes(CANCELLED_BY, pay.cancelledBy());
        }
    }

    private void award(Decision.Award award) {
        known(AWARD, award.award());
        number(AMOUNT, award.amount());
        by(award.rule(), award.clauses());
        texts(BECAUSE, award.because());
    }

    private void followUp(Decision.FollowUp followUp) {
        known(ACTION, followUp.action());
        by(followUp.rule(), followUp.clauses());
    }

    private void veto(Decision.Veto veto) {
        knownOnes(CANCELS, veto.cancels().stream().map(Enum::name).toList());
        known(GRADE_AT_MOST, veto.gradeAtMost());
        number(COEFFICIENT_AT_MOST, veto.coefficientAtMost());
        by(veto.rule(), veto.clauses());
        texts(BECAUSE, veto.because());
    }

    private void withoutVeto(Decision.WithoutVeto without) {
        known(GRADE, without.grade());
        number(COEFFICIENT, without.coefficient());
        list(PAY, without.pay(), this::pay);
    }

    private void by(String rule, List<String> clauses) {
        known(RULE, rule);
        knownOnes(CLAUSES, clauses);
    }

    private <T> void list(SerializableString name, List<T> entries, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (var entry : entries) {
            json.writeStartObject();
            fields.accept(entry);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private <T> void object(SerializableString name, @Nullable T object, Consumer<T> fields) {
        if (object != null) {
            json.writeName(name);
            json.writeStartObject();
            fields.accept(object);
            json.writeEndObject();
        }
    }

    private void number(SerializableString name, @Nullable BigDecimal number) {
        if (number != null) {
            json.writeName(name);
            json.writeNumber(number);
        }
    }

    /** A text that came with the appraisal. */
    private void text(SerializableString name, @Nullable String text) {
        if (text != null) {
            json.writeName(name);
            json.writeString(text);
        }
    }

    private void texts(SerializableString name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A text of the scheme or its rules. */
    private void known(SerializableString name, @Nullable String text) {
        if (text != null) {
            json.writeName(name);
            json.writeString(TEXTS.of(text));
        }
    }

    private void knownOnes(SerializableString name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        for (var text : texts) {
            json.writeString(TEXTS.of(text));
        }
        json.writeEndArray();
    }
}
