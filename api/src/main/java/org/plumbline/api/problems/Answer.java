package org.plumbline.api.problems;

import java.util.List;
import java.util.Map;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is answered to a call that failed (RFC 9457); the type's last word is the detail's code. */
public record Answer(HttpStatusCode status, Message detail, List<Problem> errors, Map<String, String> more) {
    private static final String TYPE = "urn:plumbline:problem:";
    private static final int MOST_ERRORS = 200;
    /** Seconds after which an outage may be over. */
    private static final String RETRY_AFTER = "2";

    static Answer of(HttpStatusCode status, Message detail) {
        return new Answer(status, detail, List.of(), Map.of());
    }

    /** The problem document. */
    public ObjectNode json(Language language) {
        var json = Documents.json().createObjectNode();
        json.put("type", TYPE + detail.code());
        json.put("title", new CallProblem.Status(status.value()).message().in(language));
        json.put("status", status.value());
        json.put("detail", detail.in(language));
        more.forEach(json::put);
        if (!errors.isEmpty()) {
            errors(json.putArray("errors"), language);
        }
        return json;
    }

    private void errors(ArrayNode list, Language language) {
        for (var error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
            error(list.addObject(), error, language);
        }
        if (errors.size() > MOST_ERRORS) {
            var rest = new CallProblem.MoreProblems(errors.size() - MOST_ERRORS).message();
            error(list.addObject(), new Problem("", rest), language);
        }
    }

    private static void error(ObjectNode node, Problem error, Language language) {
        node.put("path", error.path())
                .put("code", error.message().code())
                .put("message", error.message().in(language));
    }

    /** The whole answer. */
    ResponseEntity<byte[]> response(Language language) {
        var response = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (status.value() == 503 || status.value() == 429) {
            response.header(HttpHeaders.RETRY_AFTER, more.getOrDefault(Declined.RETRY_AFTER, RETRY_AFTER));
        }
        return response.body(Documents.json().writeValueAsBytes(json(language)));
    }
}
