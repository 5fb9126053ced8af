package org.plumbline.api.schemes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.rules.Period;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What an approver says of a publication: {@code {"effectiveFrom": "2026-08"}}. */
record PublicationRequest(Period effectiveFrom) {
    private static final String FROM = "effectiveFrom";
    /** In bytes. */
    private static final int LONGEST = 10_000;

    /** Throws Declined with everything wrong with it. */
    static PublicationRequest read(HttpServletRequest request) throws IOException {
        var body = Documents.json().readTree(request.getInputStream().readNBytes(LONGEST));
        var problems = new ArrayList<>(unknown(body));
        var text = body.path(FROM).asString("");
        var period = Period.parse(text);
        if (period.isEmpty()) {
            problems.add(Problem.at(FROM, new DocumentProblem.OddPeriod("\"" + text + "\"")));
        }
        if (!problems.isEmpty()) {
            var detail = new CallProblem.CallNotUnderstood().message();
            throw new Declined(HttpStatus.UNPROCESSABLE_CONTENT, detail, problems, Map.of());
        }
        return new PublicationRequest(period.orElseThrow());
    }

    private static List<Problem> unknown(JsonNode body) {
        return body.propertyNames().stream()
                .filter(name -> !name.equals(FROM))
                .map(name -> new Problem(
                        name, new DocumentProblem.UnknownField(name).message().maybe(name, List.of(FROM))))
                .toList();
    }
}
