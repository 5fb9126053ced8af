package org.plumbline.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccountsTest {
    private final Running server = Running.shared();

    @Test
    void passwordsAreLongDifferentAndKeptAsHashesOnly() {
        var hashes = server.database()
                .sql("select password_hash from accounts")
                .query(String.class)
                .list();

        assertThat(Stream.of("editor", "approver", "scorer", "auditor")
                        .map(role -> server.account(role).split(":")[1])
                        .distinct())
                .hasSize(4)
                .allSatisfy(password -> {
                    assertThat(password).hasSizeGreaterThan(20);
                    assertThat(hashes).noneMatch(hash -> hash.contains(password));
                });
        assertThat(hashes).allMatch(hash -> hash.startsWith("$2a$"));
    }

    @Test
    void aLaterStartLeavesTheFileOfTheFirstAccountsWhichIsTheirOwnersAlone() throws IOException {
        var data = Running.temporary();
        var file = data.resolve("accounts.sh");
        Running.start(data).close();
        var shown = Files.readString(file);

        Running.start(data).close();

        assertThat(shown).contains("export PLUMBLINE_SCORER='scorer:");
        assertThat(file).hasContent(shown);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherPasswordOrAnotherNameIsNobodys() {
        var asked = Asking.month().toString();
        server.know(Map.of("wrong", "scorer:" + "x".repeat(24), "nobody", "nobody:x", "empty", ":"));

        for (var role : new String[] {"wrong", "nobody", "empty", ""}) {
            var refused = server.post(role, "/api/v1/score", asked);

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic");
        }
    }

    @Test
    void aChangedPasswordCountsWithinAFewSeconds() throws InterruptedException {
        var hash = new BCryptPasswordEncoder().encode("a-new-password-of-the-office");
        server.database()
                .sql("insert into accounts (name, role, password_hash) values ('second-auditor', 'auditor', :hash)")
                .param("hash", hash)
                .update();
        server.know(Map.of("second", "second-auditor:a-new-password-of-the-office"));
        var begun = Instant.now();

        while (server.get("second", "/api/v1/decisions?limit=1").statusCode() != 200) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
            Thread.sleep(200);
        }
        server.database()
                .sql("delete from accounts where name = 'second-auditor'")
                .update();
        while (server.get("second", "/api/v1/decisions?limit=1").statusCode() != 401) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
            Thread.sleep(200);
        }
    }
}
