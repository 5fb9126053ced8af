package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SchemeReader;

/** What scheme.yaml declares and nothing is weighed of. */
final class Unweighed {
    private Unweighed() {}

    static List<Flaw> of(AnalysedRules analysed) {
        var flaws = new ArrayList<>(indicators(analysed));
        Setting.all(analysed.scheme()).forEach(setting -> flaws.addAll(departments(analysed, setting)));
        return flaws;
    }

    /** Indicators that nobody is appraised by. */
    private static List<Flaw> indicators(AnalysedRules analysed) {
        var used = analysed.positions().stream()
                .flatMap(position -> position.indicators().stream())
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return analysed.scheme().indicators().keySet().stream()
                .filter(indicator -> !used.contains(indicator))
                .map(indicator -> flaw(new MeasurementProblem.Unweighed(indicator)))
                .toList();
    }

    /** Departments in which nothing is weighed for a post that is appraised elsewhere. */
    private static List<Flaw> departments(AnalysedRules analysed, Setting setting) {
        var found = analysed.positions().stream()
                .filter(position -> position.setting().equals(setting))
                .map(position -> position.appraisee().department())
                .toList();
        var named = NamedValues.of(analysed.rules()).departments();
        return named.stream()
                .filter(department -> !found.isEmpty() && !found.contains(department))
                .map(department -> flaw(new MeasurementProblem.DepartmentWithoutWeights(
                        setting.post() + ", " + setting.unit().code(), department)))
                .toList();
    }

    private static Flaw flaw(MeasurementProblem problem) {
        return new Flaw(Place.file(SchemeReader.FILE), "", problem.message());
    }
}
