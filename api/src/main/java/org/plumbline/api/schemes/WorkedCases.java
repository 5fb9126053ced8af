package org.plumbline.api.schemes;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import tools.jackson.core.JacksonException;

/** The worked cases of a draft, replayed one file after another. */
final class WorkedCases {
    private final Engine engine;
    private final Language language;
    private final List<Fixture> readable = new ArrayList<>();
    private final List<DraftFinding> findings = new ArrayList<>();
    private final List<DraftReport.DifferingCase> different = new ArrayList<>();

    WorkedCases(Engine engine, Language language) {
        this.engine = engine;
        this.language = language;
    }

    /** Replays the cases of a file. */
    void replay(String file, String text) {
        try {
            for (var fixture : Fixture.list(Documents.yaml().readTree(text))) {
                readable.add(fixture);
                var differences = differences(fixture);
                if (!differences.isEmpty()) {
                    different.add(new DraftReport.DifferingCase(file, fixture.name(), differences));
                }
            }
        } catch (JacksonException broken) {
            findings.add(DraftFinding.of(file, new Problem("", Broken.document(broken, "YAML")), language));
        } catch (Refused refused) {
            refused.problems().forEach(problem -> findings.add(DraftFinding.of(file, problem, language)));
        }
    }

    /** Those that could be read. */
    List<Fixture> readable() {
        return List.copyOf(readable);
    }

    /** What came of them all, beside the warnings of the files; where there are none, that there must be some. */
    DraftReport report(List<DraftFinding> warnings) {
        if (readable.isEmpty() && findings.isEmpty()) {
            findings.add(DraftFinding.of("", Problem.at("", new DraftProblem.NoCases()), language));
        }
        return new DraftReport(readable.size(), findings, warnings, different);
    }

    /** Rules that conclude a thing twice, or not at all, are a difference like another. */
    private List<Replay.Difference> differences(Fixture fixture) {
        try {
            return Replay.of(fixture, engine).differences();
        } catch (FlawedRules flawed) {
            return flawed.flaws().stream()
                    .map(flaw -> new Replay.Difference(
                            flaw.place().toString(), "–", flaw.message().in(language)))
                    .toList();
        }
    }
}
