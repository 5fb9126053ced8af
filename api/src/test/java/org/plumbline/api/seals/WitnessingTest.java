package org.plumbline.api.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.database.OwnPostgres;
import org.plumbline.cli.Command;
import org.plumbline.engine.checkpoint.SealKey;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.document.Documents;

/** Somebody independent who co-signs the checkpoints of a server, and does not where one does not continue the other. */
class WitnessingTest {
    @Test
    void aWitnessCosignsWhatContinuesAndRefusesAnotherPast(@TempDir Path folder) throws Exception {
        try (var server = Running.start(Running.temporary(), "--plumbline.seal.every=1h")) {
            keep(server);
            var key = Documents.json(
                            server.get("auditor", "/api/v1/seals/latest").body())
                    .get("verifierKey")
                    .stringValue();

            assertThat(witness(server, folder, key).status()).isZero();
            keep(server);
            var second = witness(server, folder, key);

            assertThat(second.status()).as(second.err()).isZero();
            var cosigned = SignedCheckpoint.parse(second.out()).orElseThrow();
            assertThat(cosigned.holds(VerifierKey.parse(key).orElseThrow())).isTrue();
            assertThat(cosigned.time(signer(folder))).isPresent();
            assertThat(Files.readString(folder.resolve("checkpoint"))).isEqualTo(second.out());
            assertThat(Verified.database(
                                    server.part(OwnPostgres.class),
                                    "--key=" + key,
                                    "--checkpoint=" + folder.resolve("checkpoint"))
                            .status())
                    .isZero();
            refuses(server, folder, key);
        }
    }

    private static void refuses(Running server, Path folder, String key) throws Exception {
        try (var tampering = Tampering.with(server.part(OwnPostgres.class))) {
            tampering.run("delete from seals where size = (select max(size) from seals)");
            var shorter = witness(server, folder, key);

            assertThat(shorter.status()).isEqualTo(1);
            assertThat(shorter.err()).contains("does not continue");
        }
        var another = key.replace("plumbline/", "plumbline/x");
        assertThat(witness(server, folder, another).status()).isEqualTo(2);
        assertThat(witness(server, folder, key).status()).isZero();
    }

    private static VerifierKey signer(Path folder) throws IOException {
        return new VerifierKey(
                "audit.example",
                SealKey.parse(Files.readString(folder.resolve("witness.pub"))).orElseThrow());
    }

    private static Command witness(Running server, Path folder, String key) throws IOException {
        var account = folder.resolve("account");
        Files.writeString(account, server.account("auditor") + "\n");
        return Command.run(
                "witness",
                "--lang=en",
                "--server=http://127.0.0.1:" + server.port() + "/",
                "--key=" + key,
                "--name=audit.example",
                "--account=" + account,
                folder.toString());
    }

    private static void keep(Running server) {
        server.post("scorer", "/api/v1/decisions", Asking.month().toString());
        server.part(Sealer.class).sealAll();
    }
}
