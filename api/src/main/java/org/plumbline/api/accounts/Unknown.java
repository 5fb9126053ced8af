package org.plumbline.api.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.api.problems.Answers;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What somebody is answered whom nobody knows: how to say who they are or, where they guess, when to try again. */
record Unknown(boolean passwords, boolean tokens) implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        // What a stranger sends is not read: their connection ends.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Answers.write(declined(response, why), request, response);
    }

    private Declined declined(HttpServletResponse response, AuthenticationException why) {
        if (why instanceof Throttled throttled) {
            var detail = new CallProblem.TooManyLogins(throttled.seconds()).message();
            var wait = Map.of(Declined.RETRY_AFTER, Long.toString(throttled.seconds()));
            return new Declined(HttpStatus.TOO_MANY_REQUESTS, detail, List.of(), wait);
        }
        if (passwords) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"plumbline\", charset=\"UTF-8\"");
        }
        if (tokens) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"plumbline\"");
        }
        return new Declined(HttpStatus.UNAUTHORIZED, new CallProblem.NoAccount().message());
    }
}
