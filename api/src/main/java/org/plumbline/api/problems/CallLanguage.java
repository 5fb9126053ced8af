package org.plumbline.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.plumbline.engine.problem.Language;
import org.springframework.http.HttpHeaders;

/** The language in which a caller wants to be answered. */
public final class CallLanguage {
    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private CallLanguage() {}

    /** By Accept-Language; Chinese where neither language is named. */
    public static Language of(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return Language.ZH;
        }
        try {
            return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN))
                    ? Language.EN
                    : Language.ZH;
        } catch (IllegalArgumentException noLanguages) {
            return Language.ZH;
        }
    }
}
