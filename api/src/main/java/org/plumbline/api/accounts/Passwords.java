package org.plumbline.api.accounts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Knows accounts by their passwords.
 *
 * <p>The slow hash is asked once for each password that was right from an address; a digest of it is remembered in memory,
 * beside the hash it was held against, so that a changed password is asked for again. A name that there is not costs as
 * much as a wrong password; whoever fails often waits, and those who are remembered go on meanwhile.
 */
@Component
@ConditionalOnExpression(Accounts.LOCAL)
final class Passwords implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);
    private static final int MOST_REMEMBERED = 1000;
    private static final int MOST_WAITING = 8;
    private static final int LONGEST_NAME = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Attempts attempts = new Attempts(System::nanoTime);
    private final Counter failed;
    private final Counter throttled;
    private final Map<String, String> right = new ConcurrentHashMap<>();
    /** Guessing occupies one processor at most. */
    private final Semaphore slow = new Semaphore(1, true);

    Passwords(Accounts accounts, MeterRegistry metrics) {
        this.accounts = accounts;
        this.failed = metrics.counter("plumbline.logins", "outcome", "failed");
        this.throttled = metrics.counter("plumbline.logins", "outcome", "throttled");
    }

    /** Somebody at an address who says that a name is theirs. */
    private record Caller(String address, String name) {
        static Caller of(Authentication asked) {
            var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
            var name = asked.getName();
            return new Caller("from " + address, "as " + name.substring(0, Math.min(LONGEST_NAME, name.length())));
        }

        List<String> both() {
            return List.of(address, name);
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var caller = Caller.of(asked);
        var account = accounts.named(asked.getName());
        if (!isRight(caller, account, String.valueOf(asked.getCredentials())) || account.isEmpty()) {
            throw new BadCredentialsException("no such account, or another password");
        }
        var role = new SimpleGrantedAuthority("ROLE_" + account.get().role());
        return UsernamePasswordAuthenticationToken.authenticated(asked.getName(), "", List.of(role));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private boolean isRight(Caller caller, Optional<Account> account, String password) {
        var hash = account.map(Account::passwordHash).orElse(accounts.nobodysHash());
        var digest = digest(caller.address(), hash, password);
        if (hash.equals(right.get(digest))) {
            return true;
        }
        admit(caller);
        if (!hold(password, hash) || account.isEmpty()) {
            refuse(caller, account);
            return false;
        }
        caller.both().forEach(attempts::succeeded);
        if (right.size() >= MOST_REMEMBERED) {
            right.clear();
        }
        right.put(digest, hash);
        return true;
    }

    private void admit(Caller caller) {
        for (var who : caller.both()) {
            var wait = attempts.wait(who);
            if (!wait.isZero()) {
                throw throttle(wait);
            }
        }
    }

    /** A few wait for their turn; a flood of guesses holds nobody's call up. */
    private boolean hold(String password, String hash) {
        try {
            if (slow.getQueueLength() >= MOST_WAITING || !slow.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw throttle(Duration.ofSeconds(1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw throttle(PATIENCE);
        }
        try {
            return accounts.matches(password, hash);
        } finally {
            slow.release();
        }
    }

    private void refuse(Caller caller, Optional<Account> account) {
        failed.increment();
        var who = account.map(Account::name).orElse("nobody that there is");
        var times = caller.both().stream().mapToInt(attempts::failed).max().orElse(0);
        LOG.warn("A login as {} {} failed, {} in a row", who, caller.address(), times);
    }

    private Throttled throttle(Duration wait) {
        throttled.increment();
        return new Throttled(wait);
    }

    private static String digest(String address, String hash, String password) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {address, hash, password}) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
