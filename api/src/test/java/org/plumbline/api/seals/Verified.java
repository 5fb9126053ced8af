package org.plumbline.api.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.api.database.OwnPostgres;
import org.plumbline.cli.Command;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

/** What {@code plumbline verify} found. */
public record Verified(int status, List<JsonNode> lines, String words) {
    public static Verified database(OwnPostgres database, String... more) {
        return of("--database=" + address(database), more);
    }

    public static Verified of(String what, String... more) {
        var ran = Command.run(arguments(what, more).toArray(String[]::new));
        return of(ran.status(), ran.out(), ran.err());
    }

    /** The same by a process of its own, as an auditor's is. */
    public static Verified databaseFromOutside(OwnPostgres database, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // The server's logging is on the class path of its tests, and not in the command's own jar.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                System.getProperty("java.class.path"),
                "org.plumbline.cli.Plumbline"));
        command.addAll(arguments("--database=" + address(database), more));
        try {
            var words = Files.createTempFile("verify", ".txt");
            var process =
                    new ProcessBuilder(command).redirectError(words.toFile()).start();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var status = process.waitFor();
            var said = Files.readString(words);
            Files.delete(words);
            return of(status, out, said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Verified of(int status, String out, String words) {
        return new Verified(status, out.lines().map(Documents::json).toList(), words);
    }

    private static String address(OwnPostgres database) {
        return database.getJdbcUrl() + "?user=" + database.getUsername() + "&password=" + database.getPassword();
    }

    private static List<String> arguments(String what, String... more) {
        var arguments =
                new ArrayList<>(List.of("verify", "--lang=en", "--json", "--cache=target/compiled-rules", what));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Everything that was found but for the last line, which sums up. */
    public List<JsonNode> faults() {
        return lines.subList(0, Math.max(0, lines.size() - 1));
    }

    public JsonNode sum() {
        return lines.get(lines.size() - 1);
    }

    /** The codes of what was found, each with the number of its record or seal. */
    public List<String> found() {
        return faults().stream()
                .map(fault -> fault.get("code").stringValue() + " " + fault.get("number"))
                .toList();
    }
}
