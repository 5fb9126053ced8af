package org.plumbline.api.problems;

import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.springframework.http.HttpStatus;

/** A call that is not answered as it was meant: the status, a sentence, and what is wrong where. */
public final class Declined extends RuntimeException {
    /** Further member of an answer: the seconds after which the call makes sense, where they are not the usual ones. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Message detail;
    private final transient List<Problem> problems;
    private final transient Map<String, String> more;

    /** Declines with problems, and with further members of the answer by name. */
    public Declined(HttpStatus status, Message detail, List<Problem> problems, Map<String, String> more) {
        super(detail.code(), null, false, false);
        this.status = status;
        this.detail = detail;
        this.problems = List.copyOf(problems);
        this.more = Map.copyOf(more);
    }

    /** Declines with a sentence alone. */
    public Declined(HttpStatus status, Message detail) {
        this(status, detail, List.of(), Map.of());
    }

    HttpStatus status() {
        return status;
    }

    Message detail() {
        return detail;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, String> more() {
        return more;
    }
}
