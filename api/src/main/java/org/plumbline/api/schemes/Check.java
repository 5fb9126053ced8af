package org.plumbline.api.schemes;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.Engine;
import org.plumbline.engine.agreement.Agreement;
import org.plumbline.engine.agreement.BothSides;
import org.plumbline.engine.agreement.Case;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemeReader;
import tools.jackson.core.JacksonException;

/**
 * What rules must pass before anyone is judged by them: they compile, agree with one another, hold at and around every
 * limit, and their cases come out as expected; the judge and its witness come to the same bytes in all of it.
 */
final class Check {
    private final Published published;
    private final Language language;

    Check(Published published, Language language) {
        this.published = published;
        this.language = language;
    }

    /** Everything wrong with a scheme's files and worked cases. */
    Report of(String scheme, SchemeFiles files, Texts fixtures) {
        try (var lease = published.lease(files);
                var witness = Engine.witness(files)) {
            var engine = lease.engine();
            if (!engine.scheme().code().equals(scheme)) {
                var other = new DraftProblem.OtherScheme(scheme, engine.scheme().code()).message();
                return flawed(List.of(new Flaw(Place.file(SchemeReader.FILE), "", other)));
            }
            var agreement = new Agreement(engine, witness);
            var bothSides = new BothSides();
            var flaws = Analysis.of(witness.heardBy(bothSides)).flaws();
            if (flaws.isEmpty()) {
                flaws = agreement.flaws(bothSides.cases(witness));
            }
            return flaws.isEmpty() ? replayed(engine, agreement, fixtures) : flawed(flaws);
        } catch (FlawedRules flawed) {
            return flawed(flawed.flaws());
        }
    }

    private Report flawed(List<Flaw> flaws) {
        return new Report(
                0, flaws.stream().map(flaw -> Finding.of(flaw, language)).toList(), List.of());
    }

    private Report replayed(Engine engine, Agreement agreement, Texts fixtures) {
        var findings = new ArrayList<Finding>();
        var differing = new ArrayList<Flaw>();
        var different = new ArrayList<Report.Case>();
        var cases = 0;
        for (var file : fixtures.byName().entrySet()) {
            try {
                for (var fixture : Fixture.list(Documents.yaml().readTree(file.getValue()))) {
                    cases++;
                    var differences = differences(fixture, engine);
                    if (!differences.isEmpty()) {
                        different.add(new Report.Case(file.getKey(), fixture.name(), differences));
                    }
                    differing.addAll(agreement.differences(Case.of(fixture)));
                }
            } catch (JacksonException broken) {
                findings.add(wrong(file.getKey(), new Problem("", Broken.document(broken, "YAML"))));
            } catch (Refused refused) {
                refused.problems().forEach(problem -> findings.add(wrong(file.getKey(), problem)));
            }
        }
        if (cases == 0 && findings.isEmpty()) {
            findings.add(wrong("", Problem.at("", new DraftProblem.NoCases())));
        }
        flawed(differing).findings().stream().distinct().forEach(findings::add);
        return new Report(cases, findings, different);
    }

    /** Rules that conclude a thing twice, or not at all, are a difference like another. */
    private List<Replay.Difference> differences(Fixture fixture, Engine engine) {
        try {
            return Replay.of(fixture, engine).differences();
        } catch (FlawedRules flawed) {
            return flawed.flaws().stream()
                    .map(flaw -> new Replay.Difference(
                            flaw.place().toString(), "–", flaw.message().in(language)))
                    .toList();
        }
    }

    private Finding wrong(String file, Problem problem) {
        return new Finding(
                file,
                0,
                0,
                "",
                problem.message().code(),
                problem.in(language),
                problem.message().maybe());
    }
}
