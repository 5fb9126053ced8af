package org.plumbline.engine.scheme;

import java.util.regex.Pattern;

/** How codes are written: small letters and digits, with hyphens between words. */
final class Code {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private Code() {}

    static boolean isOdd(String code) {
        return code.length() > LONGEST || !FORM.matcher(code).matches();
    }
}
