package org.plumbline.cli.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline replay}: decides fixtures and shows, field by field, what came out otherwise. */
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private final CoverageOptions coverage = new CoverageOptions();

    @Option(names = "--junit", descriptionKey = "junit", paramLabel = "FILE")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--witness", descriptionKey = "witness")
    private boolean witness;

    /** The command, told what all are told. */
    public ReplayCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (var schemes = options.schemes()) {
            var outcomes = new LinkedHashMap<String, List<Replay.Outcome>>();
            var replay = new FixtureReplay(schemes, options.terminal(), witness);
            var unreadable = 0;
            for (var file : files()) {
                try {
                    outcomes.put(file.toString(), replay.of(file));
                } catch (Refused refused) {
                    unreadable++;
                    refused.problems().forEach(problem -> complain(file, problem));
                }
            }
            var run = new Replay.Run(outcomes);
            run.outcomes().forEach(this::show);
            junit.ifPresent(
                    file -> JUnitReport.write(run, file, options.terminal().texts()));
            var covered = !coverage.asked() || coverage.report(replay.coverage(run), options.terminal());
            say("replayed", run.cases(), run.different());
            return run.different() + unreadable == 0 && covered ? Exit.FINE : Exit.NOT_FINE;
        }
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (var path : paths.isEmpty() ? List.of(SharedOptions.usual("fixtures")) : paths) {
            try (var found = Files.walk(path)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.equals(path) || file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException unreadable) {
                throw new Unusable(options.terminal().texts().say("unreadable", path));
            }
        }
        if (files.isEmpty()) {
            throw new Unusable(options.terminal().texts().say("no-fixtures", paths));
        }
        return files;
    }

    private void show(String file, List<Replay.Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (!outcome.differences().isEmpty()) {
                options.terminal().complain(file + ": " + outcome.fixture().name());
                for (var difference : outcome.differences()) {
                    options.terminal()
                            .complain("  "
                                    + options.terminal()
                                            .texts()
                                            .say(
                                                    "difference",
                                                    difference.path(),
                                                    difference.expected(),
                                                    difference.actual()));
                }
            }
        }
    }

    private void complain(Path file, Problem problem) {
        options.terminal().complain(file + ": " + problem.in(options.terminal().language()));
    }

    private void say(String key, Object... words) {
        options.terminal().out().println(options.terminal().texts().say(key, words));
    }
}
