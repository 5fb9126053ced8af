package org.plumbline.engine.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a decision, each record's components in their order, absent ones not at all: as Jackson binds it, which takes
 * twice as long, and every call answers with one.
 */
final class DecisionWriter {
    private static final Encoded<String> TEXTS = new Encoded<>(text -> text);
    private static final Encoded<Citation> CITATIONS = new Encoded<>(Citation::json);

    private final JsonGenerator json;

    private DecisionWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(JsonMapper mapper, Decision decision) {
        var pieces = new Pieces();
        try (var json = mapper.createGenerator(pieces)) {
            new DecisionWriter(json).decision(decision);
        }
        return pieces.bytes();
    }

    private void decision(Decision decision) {
        json.writeStartObject();
        known(Field.SCHEME, decision.scheme());
        object(Field.RULES, decision.rules(), rules -> known(Field.FINGERPRINT, rules.fingerprint()));
        known(Field.ENGINE, decision.engine());
        object(Field.APPRAISEE, decision.appraisee(), this::person);
        text(Field.PERIOD, decision.period());
        list(Field.SCORES, decision.scores(), this::score);
        list(Field.NOT_MEASURED, decision.notMeasured(), this::notMeasured);
        list(Field.DIMENSIONS, decision.dimensions(), this::dimension);
        list(Field.ADJUSTMENTS, decision.adjustments(), this::adjustment);
        number(Field.MEASURED_WEIGHT, decision.measuredWeight());
        number(Field.TOTAL, decision.total());
        known(Field.GRADE, decision.grade());
        number(Field.COEFFICIENT, decision.coefficient());
        object(Field.GRADED_BY, decision.gradedBy(), this::reason);
        object(Field.COEFFICIENT_BY, decision.coefficientBy(), this::reason);
        object(Field.UNGRADED, decision.ungraded(), this::ungraded);
        list(Field.PAY, decision.pay(), this::pay);
        object(Field.BELOW_FLOOR, decision.belowFloor(), this::belowFloor);
        list(Field.AWARDS, decision.awards(), this::award);
        list(Field.FOLLOW_UPS, decision.followUps(), this::followUp);
        list(Field.VETOES, decision.vetoes(), this::veto);
        object(Field.WITHOUT_VETO, decision.withoutVeto(), this::withoutVeto);
        json.writeEndObject();
    }

    private void person(Decision.Person person) {
        text(Field.ID, person.id());
        known(Field.POST, person.post());
        text(Field.DEPARTMENT, person.department());
    }

    private void score(Decision.Score score) {
        known(Field.INDICATOR, score.indicator());
        number(Field.MEASURED, score.measured());
        if (score.sample() != null) {
            json.writeName(Field.SAMPLE.encoded());
            json.writeNumber(score.sample());
        }
        text(Field.SOURCE, score.source());
        number(Field.POINTS, score.points());
        number(Field.WEIGHT, score.weight());
        by(score.rule(), score.clauses());
        object(Field.WEIGHED_BY, score.weighedBy(), this::reason);
    }

    private void notMeasured(Decision.NotMeasured missing) {
        known(Field.INDICATOR, missing.indicator());
        known(Field.WHY, missing.why());
    }

    private void dimension(Decision.Dimension dimension) {
        known(Field.DIMENSION, dimension.dimension());
        number(Field.WEIGHT, dimension.weight());
        number(Field.POINTS, dimension.points());
        number(Field.CONTRIBUTION, dimension.contribution());
        by(dimension.rule(), dimension.clauses());
    }

    private void adjustment(Decision.Adjustment adjustment) {
        number(Field.POINTS, adjustment.points());
        by(adjustment.rule(), adjustment.clauses());
        texts(Field.BECAUSE, adjustment.because());
        object(Field.MULTIPLIED, adjustment.multiplied(), this::multiplied);
        known(Field.WITHIN, adjustment.within());
    }

    private void multiplied(Decision.Multiplied multiplied) {
        number(Field.FROM, multiplied.from());
        list(Field.BY, multiplied.by(), this::multiple);
    }

    private void multiple(Decision.Multiple multiple) {
        number(Field.TIMES, multiple.times());
        by(multiple.rule(), multiple.clauses());
    }

    private void reason(Decision.Reason reason) {
        by(reason.rule(), reason.clauses());
    }

    private void ungraded(Decision.Ungraded ungraded) {
        known(Field.WHY, ungraded.why());
        by(ungraded.rule(), ungraded.clauses());
    }

    private void pay(Decision.Pay pay) {
        known(Field.ITEM, pay.item());
        number(Field.AMOUNT, pay.amount());
        by(pay.rule(), pay.clauses());
        if (pay.cancelledBy() != null) {
            knownOnes(Field.CANCELLED_BY, pay.cancelledBy());
        }
    }

    private void belowFloor(Decision.BelowFloor below) {
        number(Field.FLOOR, below.floor());
        number(Field.PAY, below.pay());
    }

    private void award(Decision.Award award) {
        known(Field.AWARD, award.award());
        number(Field.AMOUNT, award.amount());
        by(award.rule(), award.clauses());
        texts(Field.BECAUSE, award.because());
    }

    private void followUp(Decision.FollowUp followUp) {
        known(Field.ACTION, followUp.action());
        by(followUp.rule(), followUp.clauses());
    }

    private void veto(Decision.Veto veto) {
        knownOnes(Field.CANCELS, veto.cancels().stream().map(Enum::name).toList());
        known(Field.GRADE_AT_MOST, veto.gradeAtMost());
        number(Field.COEFFICIENT_AT_MOST, veto.coefficientAtMost());
        by(veto.rule(), veto.clauses());
        texts(Field.BECAUSE, veto.because());
    }

    private void withoutVeto(Decision.WithoutVeto without) {
        known(Field.GRADE, without.grade());
        number(Field.COEFFICIENT, without.coefficient());
        list(Field.PAY, without.pay(), this::pay);
    }

    private void by(String rule, List<String> clauses) {
        json.writeName(Field.RULE.encoded());
        json.writeRawValue(CITATIONS.of(new Citation(rule, clauses)));
    }

    private <T> void list(Field name, List<T> entries, Consumer<T> fields) {
        json.writeName(name.encoded());
        json.writeStartArray();
        for (var entry : entries) {
            json.writeStartObject();
            fields.accept(entry);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private <T> void object(Field name, @Nullable T object, Consumer<T> fields) {
        if (object != null) {
            json.writeName(name.encoded());
            json.writeStartObject();
            fields.accept(object);
            json.writeEndObject();
        }
    }

    private void number(Field name, @Nullable BigDecimal number) {
        if (number != null) {
            json.writeName(name.encoded());
            json.writeNumber(plain(number));
        }
    }

    /** Up to six decimals the two are the same; a number remembers the first, and rules hold the same numbers for long. */
    private static String plain(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= 6 ? number.toString() : number.toPlainString();
    }

    /** A text that came with the appraisal. */
    private void text(Field name, @Nullable String text) {
        if (text != null) {
            json.writeName(name.encoded());
            json.writeString(text);
        }
    }

    private void texts(Field name, List<String> texts) {
        json.writeName(name.encoded());
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A text of the scheme or its rules. */
    private void known(Field name, @Nullable String text) {
        if (text != null) {
            json.writeName(name.encoded());
            json.writeString(TEXTS.of(text));
        }
    }

    private void knownOnes(Field name, List<String> texts) {
        json.writeName(name.encoded());
        json.writeStartArray();
        for (var text : texts) {
            json.writeString(TEXTS.of(text));
        }
        json.writeEndArray();
    }
}
