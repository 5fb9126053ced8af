package org.plumbline.api.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Knows accounts by their passwords.
 *
 * <p>The slow hash is asked once for each password that was right; a digest of it is remembered in memory, beside the
 * hash it was held against, so that a changed password is asked for again.
 */
@Component
@ConditionalOnExpression(Accounts.LOCAL)
final class Passwords implements AuthenticationProvider {
    private static final int MOST_REMEMBERED = 1000;

    private final Accounts accounts;
    private final Map<String, String> right = new ConcurrentHashMap<>();
    /** Guessing occupies one processor at most. */
    private final Semaphore slow = new Semaphore(1);

    Passwords(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var account = accounts.named(name).orElseThrow(() -> new BadCredentialsException("no such account"));
        if (!isRight(account, password)) {
            throw new BadCredentialsException("another password");
        }
        var role = new SimpleGrantedAuthority("ROLE_" + account.role());
        return UsernamePasswordAuthenticationToken.authenticated(name, "", List.of(role));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private boolean isRight(Account account, String password) {
        var digest = digest(account, password);
        if (account.passwordHash().equals(right.get(digest))) {
            return true;
        }
        slow.acquireUninterruptibly();
        try {
            if (!accounts.matches(password, account)) {
                return false;
            }
        } finally {
            slow.release();
        }
        if (right.size() >= MOST_REMEMBERED) {
            right.clear();
        }
        right.put(digest, account.passwordHash());
        return true;
    }

    private static String digest(Account account, String password) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(account.passwordHash().getBytes(StandardCharsets.UTF_8));
            sha.update(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
