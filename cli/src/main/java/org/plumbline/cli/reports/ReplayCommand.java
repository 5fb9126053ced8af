package org.plumbline.cli.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            var replay = new FixtureReplay(schemes, options.terminal(), witness);
            var files = files();
            var run = run(replay, files);
            run.outcomes().forEach(this::show);
            junit.ifPresent(
                    file -> JUnitReport.write(run, file, options.terminal().texts()));
            var covered = !coverage.asked() || coverage.report(replay.coverage(run), options.terminal());
            say("replayed", run.cases(), run.different());
            var allReadable = run.outcomes().size() == files.size();
            return run.different() == 0 && allReadable && covered ? Exit.FINE : Exit.NOT_FINE;
        }
    }

    /** What came of each file that could be read; of the others is said what is wrong. */
    private Replay.Run run(FixtureReplay replay, Set<Path> files) {
        var outcomes = new LinkedHashMap<String, List<Replay.CaseResult>>();
        for (var file : files) {
            try {
                outcomes.put(file.toString(), replay.of(file));
            } catch (Refused refused) {
                refused.problems().forEach(problem -> complain(file, problem));
            }
        }
        return new Replay.Run(outcomes);
    }

    private Set<Path> files() {
        var files = new LinkedHashSet<Path>();
        for (var path : paths.isEmpty() ? List.of(SharedOptions.usual("fixtures")) : paths) {
            files.addAll(within(path));
        }
        if (files.isEmpty()) {
            throw new Unusable(options.terminal().texts().say("no-fixtures", paths));
        }
        return files;
    }

    private List<Path> within(Path path) {
        try (var found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new Unusable(options.terminal().texts().say("unreadable", path));
        }
    }

    private void show(String file, List<Replay.CaseResult> outcomes) {
        for (var outcome : outcomes) {
            if (!outcome.differences().isEmpty()) {
                options.terminal().complain(file + ": " + outcome.fixture().name());
                outcome.differences().forEach(this::complain);
            }
        }
    }

    private void complain(Replay.Difference difference) {
        var texts = options.terminal().texts();
        var sentence = texts.say("difference", difference.path(), difference.expected(), difference.actual());
        options.terminal().complain("  " + sentence);
    }

    private void complain(Path file, Problem problem) {
        options.terminal().complain(file + ": " + problem.in(options.terminal().language()));
    }

    private void say(String key, Object... words) {
        options.terminal().out().println(options.terminal().texts().say(key, words));
    }
}
