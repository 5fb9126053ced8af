package org.plumbline.engine.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemePlaces;

/** What rules and vocabulary say that cannot be meant, or hardly; seen by reading alone, nothing is decided. */
public final class Plausibility {
    private Plausibility() {}

    /** What is found, by file and line, of files that were read without a flaw. */
    public static List<Flaw> of(Scheme scheme, List<Rule> rules, SchemePlaces places) {
        var written = new WrittenScheme(scheme, rules, places);
        var flaws = new ArrayList<Flaw>();
        flaws.addAll(UnusedCodes.of(written));
        flaws.addAll(UnknownSeverities.of(written));
        flaws.addAll(UnknownPeriods.of(written));
        flaws.addAll(AlwaysTrue.of(written));
        flaws.addAll(ComparisonDoubts.of(written));
        flaws.addAll(UnitDoubts.of(written));
        flaws.addAll(CurveDoubts.of(written));
        flaws.addAll(Amounts.of(written));
        flaws.addAll(PayFormulas.of(written));
        flaws.addAll(TurnedDifferences.of(written));
        flaws.addAll(Ranges.of(written));
        flaws.addAll(NumbersInNames.of(written));
        flaws.addAll(NamedLimits.of(written));
        flaws.addAll(NamedMarks.of(written));
        flaws.addAll(NamedParts.of(written));
        flaws.addAll(NamedRoles.of(written));
        flaws.addAll(NamedGrades.of(written));
        flaws.addAll(Titles.of(written));
        flaws.addAll(SameRules.of(written));
        flaws.addAll(UnlikeAlternatives.of(written));
        flaws.addAll(Roundings.of(written));
        flaws.addAll(Samples.of(written));
        flaws.addAll(TitledUnits.of(written));
        flaws.addAll(Comments.of(written));
        flaws.sort(Comparator.comparing(Flaw::place));
        return flaws;
    }
}
