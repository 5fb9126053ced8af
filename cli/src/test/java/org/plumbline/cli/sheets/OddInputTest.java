package org.plumbline.cli.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Ran;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.problem.Language;

/** Files that miss what they mean by a hair. */
class OddInputTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String LINE = """
            {"scheme":"hospital-customer-service","appraisee":{"id":"%s","post":"guide"},"period":2026,\
            "measurements":{"ability-growth":{"value":70,"source":"%s"},"development":80}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLineThatIsNotUtf8IsRefusedWithItsPlaceAndTheRestGoOn() throws IOException {
        var file = folder.resolve("gbk.ndjson");
        Files.write(file, LINE.formatted("A1", "record").getBytes(StandardCharsets.UTF_8));
        Files.write(file, LINE.formatted("A2", "评分表").getBytes(GBK), StandardOpenOption.APPEND);
        Files.write(file, LINE.formatted("A3", "评分表").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        var ran = score(file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err())
                .contains(file + ":2:" + (LINE.indexOf("%s\"},\"development") + 1))
                .contains("UTF-8");
    }

    @Test
    void aDocumentThatIsNotUtf8IsRefusedWithItsPlace() throws IOException {
        for (var form : List.of("json", "yaml")) {
            var file = folder.resolve("gbk." + form);
            Files.write(file, ("\n" + LINE.formatted("A1", "评分表")).getBytes(GBK));

            var ran = score(file);

            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("From line 2, column").contains("UTF-8");
        }
    }

    @Test
    void aNameForAPieceOfADocumentIsRefused() throws IOException {
        var file = folder.resolve("alias.yaml");
        Files.writeString(file, LINE.formatted("A1", "x").replace("\"A1\"", "&d A1"));

        assertThat(score(file).err()).contains("\"&d\"");
    }

    @Test
    void onePersonIsAppraisedOnceForAPeriod() throws IOException {
        var file = folder.resolve("twice.ndjson");
        Files.writeString(
                file,
                LINE.formatted("A1", "x")
                        + LINE.formatted("A2", "x")
                        + LINE.formatted("A1", "y")
                        + LINE.formatted("A1", "x").replace("2026", "2025"));

        var ran = score(file);

        assertThat(ran.out().lines()).hasSize(3);
        assertThat(ran.err()).startsWith(file + ":3: appraisee.id:").contains("\"A1\"", "2026", file + ":1");
    }

    @Test
    void aFaultAtOneLineIsThatLinesAlone() {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var refusals = new Refusals(new Terminal(System.in, stream, stream, Texts.in(Language.EN), false));

        assertThat(refusals.decided("a:1", () -> {})).isTrue();
        assertThat(refusals.isEmpty()).isTrue();
        assertThat(refusals.decided("a:2", OddInputTest::fault)).isFalse();
        assertThat(refusals.isEmpty()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("a:2: Not decided, by a fault of the program");
    }

    private static void fault() {
        throw new ArithmeticException("divided by 0");
    }

    private static Ran score(Path file) {
        return Ran.command("score", "--rules=../rules", "--json", file.toString());
    }
}
