package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Starts JVMs on {@link FirstDecision} and takes the time. */
final class Starts {
    private static final int EACH = 3;

    private final List<Double> compileCold = new ArrayList<>();
    private final List<Double> compileWarm = new ArrayList<>();
    private final List<Double> firstDecision = new ArrayList<>();
    private final List<Double> firstDecisionKept = new ArrayList<>();

    /** Median seconds. */
    record Seconds(double compileCold, double compileWarm, double firstDecision, double firstDecisionKept) {}

    static Seconds measure() throws IOException {
        var starts = new Starts();
        var folder = Files.createTempDirectory("plumbline-bench");
        try {
            run("once", folder.toString());
            for (var i = 0; i < EACH; i++) {
                starts.plain();
                starts.firstDecisionKept.add(run("once", folder.toString()).toDecision());
            }
        } finally {
            delete(folder);
        }
        return new Seconds(
                Rounds.median(starts.compileCold),
                Rounds.median(starts.compileWarm),
                Rounds.median(starts.firstDecision),
                Rounds.median(starts.firstDecisionKept));
    }

    private void plain() throws IOException {
        var run = run("again");
        compileCold.add(run.opened());
        compileWarm.add(run.again());
        firstDecision.add(run.toDecision());
    }

    /** Seconds from the start of the JVM to its first decision, and of what it says itself. */
    private record Run(double toDecision, double opened, double again) {}

    private static Run run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FirstDecision.class.getName()));
        command.addAll(List.of(arguments));
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var toDecision = 0.0;
        var opened = 0.0;
        var again = 0.0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var seconds = Double.parseDouble(line.split(" ")[1]) / 1000;
                if (line.startsWith(FirstDecision.DECIDED)) {
                    toDecision = (System.nanoTime() - begin) / 1e9;
                    opened = seconds;
                } else {
                    again = seconds;
                }
            }
        }
        if (toDecision == 0) {
            throw new IOException("a fresh JVM did not decide: " + String.join(" ", command));
        }
        return new Run(toDecision, opened, again);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
