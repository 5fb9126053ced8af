package org.plumbline.api.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plumbline.api.problems.Answers;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Refuses what changes something where a browser says that another site's page asks for it: the browser would send the
 * account of whoever looks at that page. Programs say neither.
 */
public final class SameSite extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (LOOKING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            var detail = new CallProblem.OtherSite().message();
            Answers.write(new Declined(HttpStatus.FORBIDDEN, detail), request, response);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var fetched = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return (fetched == null || OWN.contains(fetched))
                && (origin == null || host(origin).equals(Optional.ofNullable(request.getHeader(HttpHeaders.HOST))));
    }

    /** Host and port as a call of that origin names them; https may end at a proxy, so the scheme says nothing. */
    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }
}
