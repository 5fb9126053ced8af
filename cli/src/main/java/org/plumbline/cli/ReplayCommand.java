package org.plumbline.cli;

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
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code plumbline replay}: decides fixtures and shows, field by field, what came out otherwise. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    private final Plumbline plumbline;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--coverage", descriptionKey = "coverage-option")
    private boolean coverage;

    @Option(names = "--junit", descriptionKey = "junit", paramLabel = "FILE")
    private Optional<Path> junit = Optional.empty();

    ReplayCommand(Plumbline plumbline) {
        this.plumbline = plumbline;
    }

    @Override
    public Integer call() {
        try (var schemes = plumbline.schemes()) {
            var outcomes = new LinkedHashMap<String, List<Replay.Outcome>>();
            var asked = new LinkedHashSet<String>();
            var unreadable = 0;
            for (var file : files()) {
                try {
                    outcomes.put(file.toString(), replay(file, schemes, asked));
                } catch (Refused refused) {
                    unreadable++;
                    refused.problems().forEach(problem -> complain(file, problem));
                }
            }
            var run = new Replay.Run(outcomes);
            run.outcomes().forEach(this::show);
            junit.ifPresent(
                    file -> JUnitReport.write(run, file, plumbline.terminal().texts()));
            if (coverage) {
                asked.forEach(code -> coverage(run, schemes, code));
            }
            say("replayed", run.cases(), run.different());
            return run.different() + unreadable == 0 ? Exit.FINE : Exit.NOT_FINE;
        }
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (var path : paths.isEmpty() ? List.of(Plumbline.usual("fixtures")) : paths) {
            try (var found = Files.walk(path)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.equals(path) || file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException unreadable) {
                throw new Unusable(plumbline.terminal().texts().say("unreadable", path));
            }
        }
        if (files.isEmpty()) {
            throw new Unusable(plumbline.terminal().texts().say("no-fixtures", paths));
        }
        return files;
    }

    private List<Replay.Outcome> replay(Path file, Schemes schemes, Set<String> asked) {
        var outcomes = new ArrayList<Replay.Outcome>();
        for (var fixture : fixtures(file)) {
            var code = AppraisalReader.scheme(fixture.given());
            var engine = schemes.engine(schemes.codes().contains(code) ? code : folder(file));
            asked.add(engine.scheme().code());
            outcomes.add(replay(fixture, engine));
        }
        return outcomes;
    }

    /** Rules that conclude a thing twice, or not at all, are a difference like another. */
    private Replay.Outcome replay(Fixture fixture, Engine engine) {
        try {
            return Replay.of(fixture, engine);
        } catch (FlawedRules flawed) {
            var language = plumbline.terminal().language();
            var differences = flawed.flaws().stream()
                    .map(flaw -> new Replay.Difference(
                            flaw.place().toString(), "–", flaw.message().in(language)))
                    .toList();
            return new Replay.Outcome(fixture, differences, Set.of());
        }
    }

    /** A fixture that names no known scheme is judged, and refused, by the one its folder is called after. */
    private static String folder(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? "" : parent.getFileName().toString();
    }

    private List<Fixture> fixtures(Path file) {
        try {
            return Fixture.list(Documents.yaml().readTree(Files.readString(file)));
        } catch (JacksonException broken) {
            throw new Refused(List.of(new Problem("", Broken.document(broken, "YAML"))));
        } catch (IOException unreadable) {
            throw new Unusable(plumbline.terminal().texts().say("unreadable", file));
        }
    }

    private void show(String file, List<Replay.Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (!outcome.differences().isEmpty()) {
                plumbline.terminal().complain(file + ": " + outcome.fixture().name());
                for (var difference : outcome.differences()) {
                    plumbline
                            .terminal()
                            .complain("  "
                                    + plumbline
                                            .terminal()
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

    private void coverage(Replay.Run run, Schemes schemes, String code) {
        var engine = schemes.engine(code);
        var unfired = run.unfired(engine);
        say(
                "coverage",
                code,
                engine.rules().rules().size() - unfired.size(),
                engine.rules().rules().size());
        for (var rule : unfired) {
            say("unfired", rule.place(), rule.name());
        }
    }

    private void complain(Path file, Problem problem) {
        plumbline
                .terminal()
                .complain(file + ": " + problem.in(plumbline.terminal().language()));
    }

    private void say(String key, Object... words) {
        plumbline.terminal().out().println(plumbline.terminal().texts().say(key, words));
    }
}
