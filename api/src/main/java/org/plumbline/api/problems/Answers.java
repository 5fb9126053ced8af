package org.plumbline.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The one place where what went wrong becomes an answer. */
@RestControllerAdvice
public class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** The answer to a call that ended in a failure; one that nobody foresaw is written to the log. */
    public static Answer to(Throwable failure) {
        if (failure instanceof Refused refused) {
            return new Answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new CallProblem.AppraisalRefused(refused.problems().size()).message(),
                    refused.problems(),
                    Map.of());
        }
        if (failure instanceof Declined declined) {
            return new Answer(declined.status(), declined.detail(), declined.problems(), declined.more());
        }
        if (failure instanceof JacksonException broken) {
            var problem = new Problem("", Broken.document(broken, "JSON"));
            return new Answer(
                    HttpStatus.BAD_REQUEST, new CallProblem.BodyUnreadable().message(), List.of(problem), Map.of());
        }
        if (failure instanceof FlawedRules flawed) {
            LOG.error("Published rules are at odds: {}", flawed.getMessage());
            return new Answer(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    new CallProblem.RulesAtOdds().message(),
                    places(flawed),
                    Map.of());
        }
        if (isOutage(failure)) {
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

    /** Whether the database could not be reached, or went away in the middle. */
    public static boolean isOutage(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransientDataAccessException
                || failure instanceof QueryTimeoutException
                || failure instanceof CannotCreateTransactionException
                || (failure instanceof DataAccessException && isShutdown(failure.getCause()));
    }

    private static boolean isShutdown(@Nullable Throwable cause) {
        return cause instanceof SQLException broken
                && broken.getSQLState() != null
                && (broken.getSQLState().startsWith("08")
                        || broken.getSQLState().startsWith("57P"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) throws IOException {
        var language = CallLanguage.of(request);
        if (failure instanceof IOException gone) {
            // The caller went away: nobody reads an answer.
            throw gone;
        }
        if (failure instanceof MethodArgumentTypeMismatchException odd) {
            var problem = Problem.at(odd.getName(), new CallProblem.OddParameter(String.valueOf(odd.getValue())));
            return new Answer(
                            HttpStatus.BAD_REQUEST,
                            new CallProblem.CallNotUnderstood().message(),
                            List.of(problem),
                            Map.of())
                    .response(language);
        }
        if (failure instanceof ErrorResponse known) {
            return Answer.of(known.getStatusCode(), said(known.getStatusCode()).message())
                    .response(language);
        }
        return to(failure).response(language);
    }

    static CallProblem said(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> new CallProblem.NoSuchPage();
            case 405 -> new CallProblem.NoSuchMethod();
            case 406 -> new CallProblem.NoSuchForm();
            case 413 -> new CallProblem.BodyTooLarge();
            case 415 -> new CallProblem.OddMediaType();
            default -> status.is4xxClientError() ? new CallProblem.CallNotUnderstood() : new CallProblem.OwnFailure();
        };
    }
}
