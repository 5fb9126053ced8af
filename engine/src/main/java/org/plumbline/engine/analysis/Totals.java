package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Coefficient;
import org.plumbline.rules.Conclusion.Grade;
import org.plumbline.rules.Conclusion.Ungraded;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/** What the rules of incentives conclude of every total from 0 to 100 that they can tell apart. */
final class Totals {
    private static final Set<Class<? extends Conclusion>> DECISIVE =
            Set.of(Grade.class, Coefficient.class, Ungraded.class, Conclusion.Pay.class);

    private final List<Rule> rules;
    private final NamedValues named;
    private final Map<String, List<List<GradedTotal>>> rows = new LinkedHashMap<>();

    private Totals(List<Rule> rules) {
        this.rules = rules;
        this.named = NamedValues.of(rules);
    }

    static Totals of(Engine engine, List<Position> positions, Curves curves) {
        var appraising = engine.rules().rules().stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .toList();
        var totals = new Totals(appraising.stream()
                .filter(rule -> rule.stage() == Stage.INCENTIVES)
                .filter(rule -> rule.concludes().stream().anyMatch(DECISIVE::contains))
                .toList());
        var values = PossibleFacts.totals(engine.scheme(), NamedValues.of(appraising));
        var possible = new PossibleFacts(engine.scheme(), totals.named, curves);
        for (var position : positions) {
            totals.rows.computeIfAbsent(totals.key(position), key -> {
                var asked = engine.where(position.rules()).rules();
                return Context.all(engine.scheme(), position, totals.rules, possible).stream()
                        .map(context -> row(asked, context, values))
                        .toList();
            });
        }
        return totals;
    }

    private static List<GradedTotal> row(RuleSet asked, Context context, List<BigDecimal> values) {
        return values.stream()
                .map(total -> GradedTotal.of(asked, context, total))
                .toList();
    }

    /** The rules that grade and pay. */
    List<Rule> rules() {
        return rules;
    }

    /** What was concluded, for each context by rising total. */
    List<List<GradedTotal>> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** The same for one position. */
    List<List<GradedTotal>> rows(Position position) {
        return rows.getOrDefault(key(position), List.of());
    }

    /** Positions that these rules cannot tell apart have the same key. */
    String key(Position position) {
        var department = position.appraisee().department();
        var posts = named.lookAt(Term.POST) || named.lookAt(Term.INDICATOR);
        return position.setting().unit()
                + (posts ? " " + position.setting().post() : "")
                + (named.departments().contains(department) ? "\n" + department : "");
    }
}
