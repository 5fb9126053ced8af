package org.plumbline.cli.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.agreement.Case;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.coverage.Coverage;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
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
public final class ReplayCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--coverage", descriptionKey = "coverage-option")
    private boolean coverage;

    @Option(names = "--coverage-html", descriptionKey = "coverage-html", paramLabel = "FILE")
    private Optional<Path> coverageHtml = Optional.empty();

    @Option(names = "--coverage-json", descriptionKey = "coverage-json", paramLabel = "FILE")
    private Optional<Path> coverageJson = Optional.empty();

    @Option(names = "--coverage-at-least", descriptionKey = "coverage-at-least", paramLabel = "PERCENT")
    private Optional<BigDecimal> coverageAtLeast = Optional.empty();

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
                    file -> JUnitReport.write(run, file, options.terminal().texts()));
            var covered = covered(run, schemes, asked);
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

    private List<Replay.Outcome> replay(Path file, Schemes schemes, Set<String> asked) {
        var outcomes = new ArrayList<Replay.Outcome>();
        for (var fixture : fixtures(file)) {
            var code = AppraisalReader.scheme(fixture.given());
            var known = schemes.codes().contains(code) ? code : folder(file, schemes);
            var engine = schemes.engine(known, within(file));
            asked.add(known);
            var outcome = replay(fixture, engine);
            var differing = witness ? schemes.differences(known, within(file), Case.of(fixture)) : List.<Flaw>of();
            var differences = new ArrayList<>(outcome.differences());
            differences.addAll(differences(differing));
            outcomes.add(new Replay.Outcome(fixture, differences, outcome.rules()));
        }
        return outcomes;
    }

    /** Rules that conclude a thing twice, or not at all, are a difference like another. */
    private Replay.Outcome replay(Fixture fixture, Engine engine) {
        try {
            return Replay.of(fixture, engine);
        } catch (FlawedRules flawed) {
            return new Replay.Outcome(fixture, differences(flawed.flaws()), Set.of());
        }
    }

    private List<Replay.Difference> differences(List<Flaw> flaws) {
        var language = options.terminal().language();
        return flaws.stream()
                .map(flaw -> new Replay.Difference(
                        (flaw.place() + " " + flaw.rule()).strip(),
                        "–",
                        flaw.message().in(language)))
                .toList();
    }

    /** The folder of a file of cases; rule files beside the cases are added to the scheme's, or take their place. */
    private static Path within(Path file) {
        var parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file : parent;
    }

    /** A fixture that names no known scheme is judged, and refused, by the one a folder above it is called after. */
    private static String folder(Path file, Schemes schemes) {
        for (Path folder = within(file); folder != null; folder = folder.getParent()) {
            var name = folder.getFileName();
            if (name != null && schemes.codes().contains(name.toString())) {
                return name.toString();
            }
        }
        return String.valueOf(within(file).getFileName());
    }

    private List<Fixture> fixtures(Path file) {
        try {
            return Fixture.list(Documents.yaml().readTree(Files.readString(file)));
        } catch (JacksonException broken) {
            throw new Refused(List.of(new Problem("", Broken.document(broken, "YAML"))));
        } catch (IOException unreadable) {
            throw new Unusable(options.terminal().texts().say("unreadable", file));
        }
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

    /** Reports the coverage as it was asked for; false where it is less than it has to be. */
    private boolean covered(Replay.Run run, Schemes schemes, Set<String> asked) {
        if (!coverage && coverageHtml.isEmpty() && coverageJson.isEmpty() && coverageAtLeast.isEmpty()) {
            return true;
        }
        var all = asked.stream()
                .map(code -> Coverage.of(schemes.engine(code), cases(run, code, schemes)))
                .toList();
        var report = new CoverageReport(options.terminal());
        if (coverage) {
            all.forEach(report::print);
        }
        coverageJson.ifPresent(file -> report.json(all, file));
        var texts = options.terminal().texts();
        coverageHtml.ifPresent(file -> report.write(new CoveragePage(report, texts).of(all), file));
        var enough = true;
        for (var each : all) {
            if (coverageAtLeast.isPresent() && each.percent().compareTo(coverageAtLeast.get()) < 0) {
                enough = false;
                options.terminal()
                        .complain(texts.say(
                                "too-little-coverage",
                                each.scheme(),
                                each.percent().toPlainString(),
                                coverageAtLeast.get().toPlainString()));
            }
        }
        return enough;
    }

    /** The cases that a scheme decides by its own rules alone. */
    private static List<Coverage.Case> cases(Replay.Run run, String code, Schemes schemes) {
        var cases = new ArrayList<Coverage.Case>();
        run.outcomes()
                .forEach((file, outcomes) -> outcomes.stream()
                        .map(Replay.Outcome::fixture)
                        .filter(fixture ->
                                AppraisalReader.scheme(fixture.given()).equals(code))
                        .filter(fixture -> schemes.engine(code, within(Path.of(file))) == schemes.engine(code))
                        .forEach(fixture -> cases.add(new Coverage.Case(file, fixture))));
        return cases;
    }

    private void complain(Path file, Problem problem) {
        options.terminal().complain(file + ": " + problem.in(options.terminal().language()));
    }

    private void say(String key, Object... words) {
        options.terminal().out().println(options.terminal().texts().say(key, words));
    }
}
