package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.settlement.SettlementReader;

class SameBytesTest {
    private static final Path RULES = Path.of("../rules/hospital-customer-service");
    private static final Path FIXTURES = Path.of("../fixtures/hospital-customer-service");

    @Test
    void anotherZoneLocaleAndCharsetGiveTheSameBytes() throws IOException, InterruptedException {
        var here = digest();
        var turkish = Jvm.run(
                Map.of("LANG", "C", "LC_ALL", "C"),
                List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR"),
                SameBytesTest.class);
        var arabic = Jvm.run(
                Map.of(),
                List.of("-Duser.timezone=America/Adak", "-Duser.language=ar", "-Dfile.encoding=ISO-8859-1"),
                SameBytesTest.class);

        assertThat(turkish.printed()).contains(here);
        assertThat(arabic.printed()).contains(here);
    }

    @Test
    void theFingerprintIsThatOfTheFilesWhateverTheirLineEnds() throws IOException {
        var files = SchemeFiles.in(RULES);
        var windows = new TreeMap<String, String>();
        files.texts().forEach((name, text) -> windows.put(name, "\uFEFF" + text.replace("\n", "\r\n")));
        var changed = new TreeMap<>(files.texts());
        changed.computeIfPresent("incentives.drl", (name, text) -> text.replace("value >= 90", "value >= 91"));
        var renamed = new TreeMap<>(files.texts());
        renamed.put("veto-all.drl", String.valueOf(renamed.remove("veto.drl")));

        assertThat(new SchemeFiles(windows).fingerprint()).isEqualTo(files.fingerprint());
        assertThat(new SchemeFiles(changed).fingerprint()).isNotEqualTo(files.fingerprint());
        assertThat(new SchemeFiles(renamed).fingerprint()).isNotEqualTo(files.fingerprint());
    }

    /** Prints the digest of all fixtures' decisions. */
    public static void main(String[] none) throws IOException {
        System.out.println(digest());
    }

    private static String digest() throws IOException {
        try (var engine = Engine.of(SchemeFiles.in(RULES), CompiledRules.NOT_KEPT)) {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var files = Files.list(FIXTURES)) {
                for (var file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    for (var fixture : Fixture.list(Documents.yaml().readTree(Files.readString(file)))) {
                        digest.update(decided(engine, fixture));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] decided(Engine engine, Fixture fixture) {
        try {
            return fixture.settles()
                    ? Documents.canonical(engine.settle(SettlementReader.read(fixture.given())))
                    : Documents.canonical(engine.decide(AppraisalReader.read(fixture.given())));
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
