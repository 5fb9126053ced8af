package org.plumbline.api.operation;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** What every answer tells a browser: to guess nothing, to frame nothing, to tell no other site, to run what is ours alone. */
final class SafeHeaders {
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    /** The page of the API document writes styles into itself. */
    private static final String OWN = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private SafeHeaders() {}

    static void on(@Nullable String path, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", isPage(path) ? OWN : NOTHING);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static boolean isPage(@Nullable String path) {
        return path != null && (path.equals("/docs") || path.startsWith("/swagger-ui/"));
    }
}
