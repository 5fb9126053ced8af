package org.plumbline.api.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The roles that a token grants: those of ours that its claims name, in a list or in a text between spaces or commas.
 *
 * <p>A claim within another is named by a path with dots, such as {@code realm_access.roles}; a claim of any other shape
 * grants nothing.
 */
record TokenRoles(List<String> claims) implements Converter<Jwt, Collection<GrantedAuthority>> {
    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        var named = claims.stream()
                .flatMap(claim -> words(at(token.getClaims(), claim.strip())))
                .toList();
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(role.code()))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /** The claim of a name or, where there is none, what the path leads to: names may have dots in them. */
    private static @Nullable Object at(@Nullable Object claims, String path) {
        if (!(claims instanceof Map<?, ?> known)) {
            return null;
        }
        var dot = path.lastIndexOf('.');
        if (known.containsKey(path) || dot < 0) {
            return known.get(path);
        }
        return at(at(known, path.substring(0, dot)), path.substring(dot + 1));
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof String text) {
            return Arrays.stream(text.split("[\\s,]+"));
        }
        return claim instanceof Collection<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
