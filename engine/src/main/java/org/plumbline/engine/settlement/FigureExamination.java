package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Term;

/** Holds figures against a scheme: which are needed in such a period, of the whole or of a department, and their ranges. */
record FigureExamination(Scheme scheme, PeriodUnit unit, SettlementObjections objections) {
    void ofWhole(Map<String, BigDecimal> given) {
        examine("figures.", given, false);
    }

    void ofDepartment(int index, Map<String, BigDecimal> given) {
        examine("departments[" + index + "].figures.", given, true);
    }

    private void examine(String path, Map<String, BigDecimal> given, boolean ofDepartments) {
        for (var figure : scheme.settlement().figures().values()) {
            var needed =
                    figure.ofDepartments() == ofDepartments && figure.periods().contains(unit) && !figure.optional();
            if (needed && !given.containsKey(figure.code())) {
                objections.add(path + figure.code(), new SettlementProblem.FigureAbsent(figure.code()));
            }
        }
        given.forEach((code, value) -> {
            var figure = scheme.settlement().figures().get(code);
            if (figure == null) {
                objections.code(path + code, code, scheme.known(Term.FIGURE));
            } else {
                misplaced(figure, ofDepartments)
                        .ifPresentOrElse(
                                problem -> objections.add(path + code, problem),
                                () -> objections.range(path + code, value, figure.range()));
            }
        });
    }

    /** What is wrong with a figure whatever its value is. */
    private Optional<Statement> misplaced(Figure figure, boolean ofDepartments) {
        if (figure.ofDepartments() != ofDepartments) {
            return Optional.of(
                    ofDepartments
                            ? new SettlementProblem.FigureOfWhole(figure.code())
                            : new SettlementProblem.FigureOfDepartments(figure.code()));
        }
        return figure.periods().contains(unit)
                ? Optional.empty()
                : Optional.of(new SettlementProblem.FigureNotNow(figure.code(), unit.code()));
    }
}
