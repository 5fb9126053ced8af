package org.plumbline.cli.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.terminal.Terminal;
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
import tools.jackson.core.JacksonException;

/** Replays files of cases, each by the scheme that it names, and by the rule files beside it. */
final class FixtureReplay {
    private final Schemes schemes;
    private final Terminal terminal;
    private final boolean witness;
    private final Set<String> asked = new LinkedHashSet<>();

    /** By some schemes and, where it is asked for, by the witness too. */
    FixtureReplay(Schemes schemes, Terminal terminal, boolean witness) {
        this.schemes = schemes;
        this.terminal = terminal;
        this.witness = witness;
    }

    /**
     * Replays the cases of a file.
     *
     * @throws Refused where it is no list of cases
     */
    List<Replay.CaseResult> of(Path file) {
        var outcomes = new ArrayList<Replay.CaseResult>();
        for (var fixture : fixtures(file)) {
            var code = AppraisalReader.scheme(fixture.given());
            var known = schemes.codes().contains(code) ? code : folder(file);
            var engine = schemes.engine(known, within(file));
            asked.add(known);
            var outcome = replay(fixture, engine);
            var differing = witness ? schemes.differences(known, within(file), Case.of(fixture)) : List.<Flaw>of();
            var differences = new ArrayList<>(outcome.differences());
            differences.addAll(differences(differing));
            outcomes.add(new Replay.CaseResult(fixture, differences, outcome.rules()));
        }
        return outcomes;
    }

    /** Rules that conclude a thing twice, or not at all, are a difference like another. */
    private Replay.CaseResult replay(Fixture fixture, Engine engine) {
        try {
            return Replay.of(fixture, engine);
        } catch (FlawedRules flawed) {
            return new Replay.CaseResult(fixture, differences(flawed.flaws()), Set.of());
        }
    }

    private List<Replay.Difference> differences(List<Flaw> flaws) {
        var language = terminal.language();
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
    private String folder(Path file) {
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
            throw new Unusable(terminal.texts().say("unreadable", file));
        }
    }

    /** What the cases prove of each scheme that was asked. */
    List<Coverage> coverage(Replay.Run run) {
        return asked.stream()
                .map(code -> Coverage.of(schemes.engine(code), cases(run, code)))
                .toList();
    }

    /** The cases that a scheme decides by its own rules alone. */
    private List<Coverage.WorkedCase> cases(Replay.Run run, String code) {
        var cases = new ArrayList<Coverage.WorkedCase>();
        run.outcomes()
                .forEach((file, outcomes) -> outcomes.stream()
                        .map(Replay.CaseResult::fixture)
                        .filter(fixture ->
                                AppraisalReader.scheme(fixture.given()).equals(code))
                        .filter(fixture -> schemes.engine(code, within(Path.of(file))) == schemes.engine(code))
                        .forEach(fixture -> cases.add(new Coverage.WorkedCase(file, fixture))));
        return cases;
    }
}
