package org.plumbline.engine.document;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The names of a decision's fields, encoded once. */
enum Field {
    ACTION,
    ADJUSTMENTS,
    AMOUNT,
    APPRAISEE,
    AWARD,
    AWARDS,
    BECAUSE,
    BELOW_FLOOR,
    BY,
    CANCELLED_BY,
    CANCELS,
    CLAUSES,
    COEFFICIENT,
    COEFFICIENT_AT_MOST,
    COEFFICIENT_BY,
    CONTRIBUTION,
    DEPARTMENT,
    DIMENSION,
    DIMENSIONS,
    ENGINE,
    FINGERPRINT,
    FLOOR,
    FOLLOW_UPS,
    FROM,
    GRADE,
    GRADED_BY,
    GRADE_AT_MOST,
    ID,
    INDICATOR,
    ITEM,
    MEASURED,
    MEASURED_WEIGHT,
    MULTIPLIED,
    NOT_MEASURED,
    PAY,
    PERIOD,
    POINTS,
    POST,
    RULE,
    RULES,
    SAMPLE,
    SCHEME,
    SCORES,
    SOURCE,
    TIMES,
    TOTAL,
    UNGRADED,
    VETOES,
    WEIGHED_BY,
    WEIGHT,
    WHY,
    WITHIN,
    WITHOUT_VETO;

    private final SerializableString encoded = new SerializedString(camelCase(name()));

    SerializableString encoded() {
        return encoded;
    }

    private static String camelCase(String constant) {
        var name = new StringBuilder();
        for (var i = 0; i < constant.length(); i++) {
            var letter = constant.charAt(i);
            if (letter != '_') {
                var begins = i > 0 && constant.charAt(i - 1) == '_';
                name.append(begins ? letter : Character.toLowerCase(letter));
            }
        }
        return name.toString();
    }
}
