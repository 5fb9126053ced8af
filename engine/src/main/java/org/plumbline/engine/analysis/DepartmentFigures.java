package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Department;
import org.plumbline.rules.Period;

/** Departments that differ in one figure, at and around each limit that rules name; in all else rules may fire for them. */
record DepartmentFigures(Scheme scheme, Period period, List<Rule> rules) {
    private static final int SOME_MEMBERS = 5;

    List<Valued> values(Figure figure) {
        var about = patterns().filter(pattern -> isAbout(pattern, figure)).toList();
        if (about.isEmpty()) {
            return List.of();
        }
        var others = new HashMap<String, BigDecimal>();
        scheme.settlement().figures().values().stream()
                .filter(Figure::ofDepartments)
                .forEach(other -> others.put(other.code(), usual(other, about.get(0))));
        return grid(figure).throughout(limits(about, figure)).stream()
                .map(value -> new Valued(figure.code(), value, department(others, figure, value)))
                .toList();
    }

    /** Whether a pattern asks for a figure of departments. */
    static boolean isAbout(Pattern pattern, Figure figure) {
        return tests(pattern, figure).findAny().isPresent();
    }

    private Stream<Pattern> patterns() {
        return rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type() == Department.class);
    }

    private static Stream<Test> tests(Pattern pattern, Figure figure) {
        return pattern.condition().tests().stream()
                .filter(test -> test.path().argument().equals(Optional.of(figure.code())));
    }

    private static List<BigDecimal> limits(List<Pattern> about, Figure figure) {
        var limits = new ArrayList<BigDecimal>();
        about.forEach(pattern -> tests(pattern, figure).forEach(test -> limits.addAll(test.limits())));
        return limits;
    }

    /** A value with which a pattern may match. */
    private BigDecimal usual(Figure figure, Pattern pattern) {
        var tests = tests(pattern, figure).toList();
        return grid(figure).throughout(limits(List.of(pattern), figure)).stream()
                .filter(value -> tests.stream().allMatch(test -> test.holdsOf(value, Map.of())))
                .findFirst()
                .orElse(figure.range().least());
    }

    private Department department(Map<String, BigDecimal> others, Figure figure, BigDecimal value) {
        var figures = new HashMap<>(others);
        figures.put(figure.code(), value);
        return new Department("", SOME_MEMBERS, figures, period);
    }

    private Grid grid(Figure figure) {
        return Grid.of(figure.range(), scheme.rounding().decimals(figure.unit()));
    }
}
