package org.plumbline.api.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
    private static final int IN_MEMORY = 256 * 1024;

    @TempDir
    private Path data = Path.of("");

    @Test
    void littleWaitsInMemory() throws IOException {
        try (var call = new Room(data.toString()).enter();
                var spool = call.spool()) {
            spool.write(text(IN_MEMORY));

            assertThat(waiting()).isEmpty();
        }
    }

    @Test
    void muchWaitsInAFileThatGoesWithTheCall() throws IOException {
        try (var call = new Room(data.toString()).enter()) {
            var spool = call.spool();
            spool.write(text(IN_MEMORY + 1));
            spool.close();

            assertThat(waiting()).hasSize(1);
            assertThat(call.json(spool).stringValue()).hasSize(IN_MEMORY - 1);
        }

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatAKilledServerLeftIsDeletedAtTheNextStart() throws IOException {
        Files.createDirectories(data.resolve("waiting"));
        Files.writeString(data.resolve("waiting").resolve("settlement1.json"), "{}");

        try (var call = new Room(data.toString()).enter();
                var spool = call.spool()) {
            assertThat(spool.isInMemory()).isTrue();
            assertThat(waiting()).isEmpty();
        }
    }

    /** A JSON text of so many bytes. */
    private static byte[] text(int length) {
        return ("\"" + "x".repeat(length - 2) + "\"").getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> waiting() throws IOException {
        try (var files = Files.list(data.resolve("waiting"))) {
            return files.toList();
        }
    }
}
