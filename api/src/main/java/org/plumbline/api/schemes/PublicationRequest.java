package org.plumbline.api.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.api.problems.GivenReason;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.rules.Period;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** From which period on a draft is to judge, and what its approver confirms. */
record PublicationRequest(Period from, Confirmations confirmations) {
    private static final int LONGEST = 100_000;
    /** In years: 9999 is nobody's plan. */
    private static final int FARTHEST = 100;

    private static final String FROM = "effectiveFrom";
    private static final List<String> FIELDS = List.of(FROM, Confirmations.FIELD);

    /**
     * Reads {@code {"effectiveFrom": "2026-12", "confirmed": {"id": "reason"}}}.
     *
     * @throws Declined with everything wrong with it
     */
    static PublicationRequest read(InputStream stream) throws IOException {
        var body = Documents.json().readTree(stream.readNBytes(LONGEST));
        var problems = new ArrayList<Problem>();
        for (var name : body.propertyNames()) {
            if (!FIELDS.contains(name)) {
                var message = new DocumentProblem.UnknownField(name).message().maybe(name, FIELDS);
                problems.add(new Problem(name, message));
            }
        }
        var reasons = reasons(body.path(Confirmations.FIELD), problems);
        var text = body.path(FROM).asString("");
        var period = Period.parse(text);
        if (period.isEmpty()) {
            problems.add(Problem.at(FROM, new DocumentProblem.OddPeriod("\"" + text + "\"")));
        } else if (period.get().year() > today().getYear() + FARTHEST) {
            problems.add(Problem.at(FROM, new DraftProblem.TooFar(text, today().getYear() + FARTHEST)));
        }
        if (!problems.isEmpty()) {
            var detail = new CallProblem.CallNotUnderstood().message();
            throw new Declined(HttpStatus.UNPROCESSABLE_CONTENT, detail, problems, Map.of());
        }
        return new PublicationRequest(period.orElseThrow(), new Confirmations(reasons));
    }

    /** What whoever publishes confirms: what the check warns of and, where the version judges what is over, that. */
    List<DraftFinding> warnings(List<DraftFinding> ofTheCheck, Language language) {
        if (!from.last().isBefore(today())) {
            return ofTheCheck;
        }
        var closed = new DraftProblem.ClosedPeriods(from.toString()).message();
        var finding = new DraftFinding(closed.code(), FROM, 0, 0, "", closed.code(), closed.in(language), List.of());
        return Stream.concat(ofTheCheck.stream(), Stream.of(finding)).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Map<String, String> reasons(JsonNode written, List<Problem> problems) {
        var reasons = new LinkedHashMap<String, String>();
        if (!written.isMissingNode() && !written.isObject()) {
            problems.add(Problem.at(Confirmations.FIELD, new DocumentProblem.ExpectedObject()));
        }
        for (var entry : written.properties()) {
            var path = Confirmations.FIELD + "." + entry.getKey();
            reasons.put(entry.getKey(), GivenReason.read(entry.getValue(), path, problems));
        }
        return reasons;
    }
}
