package org.plumbline.api.accounts;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Takes tokens that say whom they are of and when they end: a decision by nobody would pass for anybody's. */
@Component
final class WholeTokens implements OAuth2TokenValidator<Jwt> {
    private static final int LONGEST_NAME = 100;

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (token.getExpiresAt() == null) {
            return wrong("exp");
        }
        var name = token.getSubject();
        return name == null || !isName(name) ? wrong("sub") : OAuth2TokenValidatorResult.success();
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(WholeTokens::isOdd);
    }

    private static boolean isOdd(int letter) {
        var kind = Character.getType(letter);
        return kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE;
    }

    private static OAuth2TokenValidatorResult wrong(String claim) {
        var why = "a token needs its claim " + claim;
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
