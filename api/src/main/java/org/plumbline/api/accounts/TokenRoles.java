package org.plumbline.api.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** The roles that a token grants: those of ours in its claim {@code roles}, or in {@code realm_access.roles}. */
final class TokenRoles implements Converter<Jwt, Collection<GrantedAuthority>> {
    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        var realm = Optional.ofNullable(token.getClaimAsMap("realm_access")).orElse(Map.of());
        var named = Stream.concat(words(token.getClaim("roles")), words(realm.get("roles")))
                .toList();
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(role.code()))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Stream<String> words(@Nullable Object claim) {
        return claim instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.empty();
    }
}
