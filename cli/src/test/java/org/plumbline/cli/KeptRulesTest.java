package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
    private static final String FIRST_LOOK = "../fixtures/hospital-customer-service/first-look.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void decisionsAreTheSameFromKeptFromDamagedAndFromFreshRules() throws IOException {
        var fresh = Ran.command("score", "--rules=../rules", "--no-cache", "--json", FIRST_LOOK);
        var first = Ran.command("score", "--rules=../rules", "--cache=" + folder, "--json", FIRST_LOOK);
        var second = Ran.command("score", "--rules=../rules", "--cache=" + folder, "--json", FIRST_LOOK);
        Files.write(only(".rules"), new byte[100_000]);
        var third = Ran.command("score", "--rules=../rules", "--cache=" + folder, "--json", FIRST_LOOK);

        assertThat(fresh.status()).isZero();
        assertThat(first).isEqualTo(fresh);
        assertThat(second).isEqualTo(fresh);
        assertThat(third).isEqualTo(fresh);
    }

    private Path only(String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
