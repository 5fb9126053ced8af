package org.plumbline.api.schemes;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.agreement.Agreement;
import org.plumbline.engine.agreement.Case;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;

/**
 * What rules must pass before anyone is judged by them: the check that every scheme must pass, and their cases come out as
 * expected, by the judge and by its witness.
 */
final class DraftCheck {
    private final Published published;
    private final Language language;

    DraftCheck(Published published, Language language) {
        this.published = published;
        this.language = language;
    }

    /** Everything wrong with a scheme's files and worked cases. */
    DraftReport of(String scheme, SchemeFiles files, NamedTexts fixtures) {
        try (var check = published.check(files).calledBy(scheme, code -> new DraftProblem.OtherScheme(scheme, code))) {
            var warnings = check.warnings().stream()
                    .map(warning -> DraftFinding.of(warning, language))
                    .toList();
            return check.flaws().isEmpty()
                    ? replayed(files, check.engine(), fixtures, warnings)
                    : flawed(check.flaws(), warnings);
        }
    }

    private DraftReport replayed(
            SchemeFiles files, Optional<Engine> witness, NamedTexts fixtures, List<DraftFinding> warnings) {
        try (var lease = published.lease(files)) {
            var cases = new WorkedCases(lease.engine(), language);
            fixtures.byName().forEach(cases::replay);
            var flaws = witness.map(other -> flaws(new Agreement(lease.engine(), other), cases.readable()))
                    .orElse(List.of());
            return flaws.isEmpty() ? cases.report(warnings) : flawed(flaws, warnings);
        } catch (FlawedRules flawed) {
            return flawed(flawed.flaws(), warnings);
        }
    }

    private static List<Flaw> flaws(Agreement agreement, List<Fixture> cases) {
        return agreement.flaws(cases.stream().map(Case::of).toList());
    }

    private DraftReport flawed(List<Flaw> flaws, List<DraftFinding> warnings) {
        var findings =
                flaws.stream().map(flaw -> DraftFinding.of(flaw, language)).toList();
        return new DraftReport(0, findings, warnings, List.of());
    }
}
