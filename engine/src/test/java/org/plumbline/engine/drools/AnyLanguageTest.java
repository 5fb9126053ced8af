package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Jvm;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.rulefile.EveryForm;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.settlement.SettlementReader;

/** What rules are compiled to, and what they come to, does not depend on the language of the machine. */
class AnyLanguageTest {
    private static final Path RULES = Path.of("../rules");
    private static final Path FIXTURES = Path.of("../fixtures");

    /** In Turkish the small letter of I has no dot. */
    @Test
    void everySchemeIsCompiledAlikeAndDecidesAlikeInTurkish() throws IOException, InterruptedException {
        var turkish = Jvm.run(Map.of(), List.of("-Duser.language=tr", "-Duser.country=TR"), AnyLanguageTest.class);

        var here = digests();
        assertThat(turkish.printed()).isEqualTo(here);
        assertThat(here.lines()).hasSizeGreaterThan(10);
    }

    /** Prints what each scheme is compiled to and what its fixtures come to, as digests. */
    public static void main(String[] none) throws IOException {
        System.out.print(digests());
    }

    private static String digests() throws IOException {
        var kept = new Kept();
        RuleSet.open(EveryForm.files(), new DroolsJudge(kept)).close();
        var printed = new StringBuilder("every form: " + compiled(kept) + "\n");
        try (var folders = Files.list(RULES)) {
            for (var folder :
                    (Iterable<Path>) folders.filter(Files::isDirectory).sorted()::iterator) {
                printed.append(folder.getFileName())
                        .append(": ")
                        .append(digests(folder))
                        .append('\n');
            }
        }
        return printed.toString();
    }

    private static String digests(Path scheme) throws IOException {
        var kept = new Kept();
        try (var engine = Engine.of(SchemeFiles.in(scheme), kept);
                var files = Files.list(FIXTURES.resolve(scheme.getFileName()))) {
            var digest = Digests.sha256();
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                for (var fixture : Fixture.list(Documents.yaml().readTree(Files.readString(file)))) {
                    digest.update(decided(engine, fixture));
                }
            }
            return compiled(kept) + " " + HexFormat.of().formatHex(digest.digest());
        }
    }

    /** The names of the classes hold digests of what they were made of. */
    private static String compiled(Kept kept) {
        var names = new TreeSet<>(kept.classes().keySet());
        var digest = Digests.sha256();
        names.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
        return names.size() + " classes " + HexFormat.of().formatHex(digest.digest());
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
