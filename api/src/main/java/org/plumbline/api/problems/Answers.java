package org.plumbline.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** The one place where what went wrong becomes an answer. */
@RestControllerAdvice
public class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** The answer to a call that ended in a failure; one that nobody foresaw is written to the log. */
    public static Answer to(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused(refused.problems());
        }
        if (failure instanceof Declined declined) {
            return new Answer(declined.status(), declined.detail(), declined.problems(), declined.more());
        }
        if (failure instanceof JacksonException broken) {
            return unreadable(new Problem("", Broken.document(broken, "JSON")));
        }
        return failure instanceof FlawedRules flawed ? atOdds(flawed) : ownFailure(failure);
    }

    private static Answer refused(List<Problem> problems) {
        var detail = new CallProblem.AppraisalRefused(problems.size()).message();
        return new Answer(HttpStatus.UNPROCESSABLE_CONTENT, detail, problems, Map.of());
    }

    private static Answer unreadable(Problem problem) {
        var detail = new CallProblem.BodyUnreadable().message();
        return new Answer(HttpStatus.BAD_REQUEST, detail, List.of(problem), Map.of());
    }

    private static Answer atOdds(FlawedRules flawed) {
        LOG.error("Published rules are at odds: {}", flawed.getMessage());
        var detail = new CallProblem.RulesAtOdds().message();
        return new Answer(HttpStatus.INTERNAL_SERVER_ERROR, detail, places(flawed), Map.of());
    }

    private static Answer ownFailure(Throwable failure) {
        if (Outage.is(failure)) {
            LOG.warn("The database does not answer: {}", failure.getMessage());
            return Answer.of(HttpStatus.SERVICE_UNAVAILABLE, new CallProblem.NoDatabase().message());
        }
        LOG.error("A call failed", failure);
        return Answer.of(HttpStatus.INTERNAL_SERVER_ERROR, new CallProblem.OwnFailure().message());
    }

    /** What is wrong with rule files, with their places as paths. */
    public static List<Problem> places(FlawedRules flawed) {
        return flawed.flaws().stream()
                .map(flaw -> new Problem(flaw.place().toString(), flaw.message()))
                .toList();
    }

    /** Answers a call that a filter stopped. */
    public static void write(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = to(failure).response(CallLanguage.of(request));
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(Objects.requireNonNull(answer.getBody()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) throws IOException {
        var language = CallLanguage.of(request);
        if (failure instanceof IOException gone) {
            // The caller went away: nobody reads an answer.
            throw gone;
        }
        return answer(failure).response(language);
    }

    private static Answer answer(Exception failure) {
        if (failure instanceof MethodArgumentTypeMismatchException odd) {
            var problem = Problem.at(odd.getName(), new CallProblem.OddParameter(String.valueOf(odd.getValue())));
            var detail = new CallProblem.CallNotUnderstood().message();
            return new Answer(HttpStatus.BAD_REQUEST, detail, List.of(problem), Map.of());
        }
        if (failure instanceof InvalidParameterException || failure instanceof RequestRejectedException) {
            return Answer.of(HttpStatus.BAD_REQUEST, new CallProblem.CallNotUnderstood().message());
        }
        if (failure instanceof ErrorResponse known) {
            return Answer.of(known.getStatusCode(), said(known.getStatusCode()).message());
        }
        if (failure instanceof MultipartException) {
            return Answer.of(HttpStatus.BAD_REQUEST, new CallProblem.BodyUnreadable().message());
        }
        return to(failure);
    }

    static CallProblem said(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> new CallProblem.NoSuchPage();
            case 405 -> new CallProblem.NoSuchMethod();
            case 406 -> new CallProblem.NoSuchForm();
            case 408 -> new CallProblem.BodyTooSlow();
            case 413 -> new CallProblem.BodyTooLarge();
            case 415 -> new CallProblem.OddMediaType();
            default -> status.is4xxClientError() ? new CallProblem.CallNotUnderstood() : new CallProblem.OwnFailure();
        };
    }
}
