package org.plumbline.api.accounts;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The local accounts; kept in memory too, so that an outage of the database locks nobody out. */
@Component
@ConditionalOnExpression(Accounts.LOCAL)
class Accounts {
    /** Without an issuer of tokens there are local accounts. */
    static final String LOCAL = "'${spring.security.oauth2.resourceserver.jwt.issuer-uri:}'.isBlank()"
            + " and '${spring.security.oauth2.resourceserver.jwt.jwk-set-uri:}'.isBlank()";

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int PASSWORD_BYTES = 18;

    private final JdbcClient database;
    private final ShownOnce shown;
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();
    private final String nobodysHash = hashes.encode(password());
    private volatile Map<String, Account> accounts;

    Accounts(JdbcClient database, @Value("${plumbline.data}") String data) {
        this.database = database;
        this.shown = new ShownOnce(Path.of(data, "accounts.sh"));
        this.accounts = all();
        if (accounts.isEmpty()) {
            makeTheFirst();
            this.accounts = all();
        }
    }

    Optional<Account> named(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    boolean matches(String password, String hash) {
        return hashes.matches(password, hash);
    }

    /** The hash of a password that nobody has: a name that there is not is asked as long as one that there is. */
    String nobodysHash() {
        return nobodysHash;
    }

    /** Accounts that another replica or the operator changed are seen soon. */
    @Scheduled(fixedDelay = 2000, initialDelay = 2000)
    void readAgain() {
        try {
            accounts = all();
        } catch (DataAccessException outage) {
            LOG.debug("The accounts stay as they are: {}", outage.getMessage());
        }
    }

    private Map<String, Account> all() {
        return database
                .sql("select name, role, password_hash from accounts")
                .query((row, number) -> new Account(
                        row.getString("name"),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getString("password_hash")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    /** One account a role; of two replicas that start at once, one makes them. */
    private void makeTheFirst() {
        var passwords = Arrays.stream(Role.values()).collect(Collectors.toMap(role -> role, role -> password()));
        var roles = List.of(Role.values());
        var codes = roles.stream().map(Role::code).toArray(String[]::new);
        var secrets =
                roles.stream().map(role -> hashes.encode(passwords.get(role))).toArray(String[]::new);
        // Before they are made: a start that fails after that has not used them up.
        shown.keep(passwords);
        var made = database.sql("""
                        with first as materialized (select pg_advisory_xact_lock(7101)),
                             none as (select from first where not exists (select from accounts))
                        insert into accounts (name, role, password_hash)
                        select code, code, secret from none, unnest(:codes::text[], :secrets::text[]) as new (code, secret)
                        on conflict do nothing
                        """)
                .param("codes", codes)
                .param("secrets", secrets)
                .update();
        if (made > 0) {
            shown.say(passwords);
        } else {
            shown.forget();
        }
    }

    private static String password() {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
