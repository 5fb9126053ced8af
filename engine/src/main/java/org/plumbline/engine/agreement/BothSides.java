package org.plumbline.engine.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.engine.CaseFacts;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.FactsAtLimits;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.FindingsListener;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Total;

/**
 * Listens to an analysis and keeps the cases on both sides of every line that the rules draw.
 *
 * <p>The analysis asks at, just below and just above every limit, one value after the other. Wherever other rules fire
 * than just before, a line was crossed: both cases are kept, once for each two sets of rules that meet there.
 */
public final class BothSides implements FindingsListener {
    /** A scheme has some hundreds; the largest that is read must not be decided for ever. */
    private static final int MOST = 4_000;

    private final Map<StageGroup, Asked> before = new EnumMap<>(StageGroup.class);
    private final Set<List<List<String>>> crossed = new HashSet<>();
    private final Map<Object, Case> cases = new LinkedHashMap<>();

    private record Asked(Facts facts, List<String> fired) {}

    @Override
    public synchronized void concluded(StageGroup group, Facts facts, Findings findings) {
        var now = new Asked(facts, fired(findings));
        var last = before.put(group, now);
        if (last == null) {
            keep(group, facts);
        } else if (!last.fired().equals(now.fired())
                && cases.size() < MOST
                && crossed.add(List.of(List.of(group.code()), last.fired(), now.fired()))) {
            keep(group, last.facts());
            keep(group, facts);
        }
    }

    /** The cases that were kept, with facts and settlements around every number that the rules name. */
    public synchronized Collection<Case> cases(Engine analysed) {
        var all = new ArrayList<>(cases.values());
        FactsAtLimits.of(analysed).forEach(asked -> all.add(Case.of(asked.name(), asked.group(), asked.facts())));
        all.addAll(SettlementCases.of(analysed.scheme(), analysed.rules().rules()));
        return all;
    }

    /** A whole appraisal is decided as a whole, once; other facts by the rules that were asked about them. */
    private void keep(StageGroup group, Facts facts) {
        if (facts instanceof CaseFacts whole) {
            var appraisal = whole.appraisal();
            cases.putIfAbsent(appraisal, Case.of(shown(facts) + measured(appraisal), appraisal));
        } else {
            cases.putIfAbsent(List.of(group, facts), Case.of(shown(facts) + totals(facts), group, facts));
        }
    }

    private static String shown(Facts facts) {
        return facts.of(Appraisee.class).stream()
                .map(Appraisee.class::cast)
                .map(appraisee -> (appraisee.post() + " " + appraisee.period()).strip())
                .collect(Collectors.joining());
    }

    private static String measured(Appraisal appraisal) {
        return appraisal.measurements().entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " " + shown(entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String shown(Measured measured) {
        return measured instanceof Measured.Value given ? given.value().toPlainString() : measured.toString();
    }

    private static String totals(Facts facts) {
        return facts.of(Total.class).stream()
                .map(Total.class::cast)
                .map(total -> ", total " + total.value().toPlainString())
                .collect(Collectors.joining());
    }

    private static List<String> fired(Findings findings) {
        var fired = new ArrayList<String>();
        for (var finding : findings.all()) {
            var rule = finding.rule().name();
            if (fired.isEmpty() || !fired.get(fired.size() - 1).equals(rule)) {
                fired.add(rule);
            }
        }
        return fired;
    }
}
