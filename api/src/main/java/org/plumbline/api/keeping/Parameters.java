package org.plumbline.api.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.rules.Period;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses calls with parameters that they do not take: whoever misspells one would be answered as if it were not there. */
public final class Parameters implements HandlerInterceptor {
    private static final String PERIOD = "period";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            var problems = new ArrayList<Problem>();
            var known = known(method);
            new TreeMap<>(request.getParameterMap()).forEach((name, given) -> {
                if (!known.contains(name)) {
                    var unknown = new CallProblem.UnknownParameter(name).message();
                    problems.add(new Problem(name, unknown.known(name, known)));
                } else {
                    problems.addAll(problems(Map.of(name, given[0])));
                }
            });
            if (!problems.isEmpty()) {
                var detail = new CallProblem.CallNotUnderstood().message();
                throw new Declined(HttpStatus.BAD_REQUEST, detail, problems, Map.of());
            }
        }
        return true;
    }

    private static Collection<String> known(HandlerMethod method) {
        var known = new TreeSet<String>();
        for (var parameter : method.getMethod().getParameters()) {
            var asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && parameter.getType() != Map.class) {
                known.add(name(asked, parameter));
            }
        }
        var takes = method.getMethodAnnotation(TakesParameters.class);
        if (takes != null) {
            known.addAll(List.of(takes.value()));
            Arrays.stream(takes.selecting()).map(Selection::names).forEach(known::addAll);
        }
        return known;
    }

    private static String name(RequestParam asked, Parameter parameter) {
        return asked.name().isEmpty() ? parameter.getName() : asked.name();
    }

    /** What is wrong with values that records are selected by: no record could have them. */
    public static List<Problem> problems(Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        values.forEach((name, value) -> {
            if (name.equals(PERIOD) && Period.parse(value).isEmpty()) {
                problems.add(Problem.at(name, new DocumentProblem.OddPeriod("\"" + value + "\"")));
            } else if (value.codePoints().anyMatch(Parameters::isOdd)) {
                problems.add(Problem.at(name, new CallProblem.OddParameter(value)));
            }
        });
        return problems;
    }

    private static boolean isOdd(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
    }
}
