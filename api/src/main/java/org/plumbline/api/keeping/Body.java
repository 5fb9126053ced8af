package org.plumbline.api.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** The body of a call, as far as it may be long. */
public final class Body {
    /** In bytes: many times what the longest honest appraisal takes. */
    public static final int LONGEST = 256 * 1024;

    private Body() {}

    /**
     * Reads one JSON document of an appraisal's length.
     *
     * @throws Declined where it is too long, of which no more is read
     * @throws tools.jackson.core.JacksonException where it is none
     */
    public static JsonNode json(HttpServletRequest request) throws IOException {
        return there(Documents.json().readTree(bytes(request)));
    }

    /**
     * Reads one JSON document, which is there.
     *
     * @throws tools.jackson.core.JacksonException where it is none
     */
    static JsonNode json(InputStream in) {
        return there(Documents.json().readTree(in));
    }

    private static JsonNode there(JsonNode document) {
        if (document.isMissingNode()) {
            var nothing = Problem.at("", new DocumentProblem.NothingInIt());
            throw new Declined(
                    HttpStatus.BAD_REQUEST, new CallProblem.BodyUnreadable().message(), List.of(nothing), Map.of());
        }
        return document;
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        var length = request.getContentLengthLong();
        if (length > LONGEST) {
            throw tooLong();
        }
        // Where its length is said, no more than that is made room for.
        var bytes = request.getInputStream().readNBytes(length < 0 ? LONGEST + 1 : (int) length);
        if (bytes.length > LONGEST) {
            throw tooLong();
        }
        return bytes;
    }

    static Declined tooLong() {
        return new Declined(
                HttpStatus.CONTENT_TOO_LARGE, new CallProblem.BodyTooLarge().message(), List.of(), Map.of());
    }
}
