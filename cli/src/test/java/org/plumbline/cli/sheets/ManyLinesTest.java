package org.plumbline.cli.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Plumbline;

class ManyLinesTest {
    private static final int LINES = 100_000;
    /** Every line in memory at once would need several times as much. */
    private static final String SMALL = "-Xmx96m";

    private static final String MONTH = """
            {"scheme":"hospital-customer-service","appraisee":{"id":"E%d","post":"guide"},"period":"2026-07",\
            "measurements":{"patient-satisfaction":{"count":%d,"of":200},"service-norms":92.5,"complaints-and-errors":0.5,\
            "first-contact-resolution":80,"volume":104.1,"tickets-in-time":97,"attendance":100},\
            "events":[{"id":"C","kind":"service-complaint","role":"responsible","status":"%s","occurred":"2026-07-12"}],\
            "compensation":{"base":6000.00,"floating":20}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileOfAnyLengthIsScoredInASmallHeap() throws IOException, InterruptedException {
        var file = folder.resolve("many.ndjson");
        try (var writer = Files.newBufferedWriter(file)) {
            for (var i = 0; i < LINES; i++) {
                writer.write(MONTH.formatted(i, i % 201, i % 3 == 0 ? "substantiated" : "alleged"));
            }
        }
        var decisions = folder.resolve("decisions.ndjson");

        var status = score(file, decisions);

        assertThat(status).isZero();
        try (var lines = Files.lines(decisions)) {
            assertThat(lines.filter(line -> line.contains("\"total\":")).count())
                    .isEqualTo(LINES);
        }
    }

    private static int score(Path file, Path decisions) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(SMALL, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Plumbline.class.getName(), "score", "--rules=../rules", "--json", file.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(decisions.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }
}
