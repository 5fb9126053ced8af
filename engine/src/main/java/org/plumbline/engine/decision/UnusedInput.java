package org.plumbline.engine.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plumbline.engine.decision.Decision.Unused;
import org.plumbline.engine.rule.Operand.Given;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/** What of an appraisal no rule looks at and the decision does not show; read off the rules once for each position. */
public final class UnusedInput {
    private final Scheme scheme;
    private final List<Rule> rules;
    private final Set<String> departments;
    /** One for each setting, and each department that rules name: what was asked for so far. */
    private final Map<Position, LookedAt> lookedAt = new ConcurrentHashMap<>();

    /** Of the appraisals that these rules judge. */
    public UnusedInput(Scheme scheme, List<Rule> rules) {
        this.scheme = scheme;
        this.rules =
                rules.stream().filter(rule -> rule.stage() != Stage.SETTLEMENT).toList();
        this.departments = this.rules.stream()
                .flatMap(rule -> rule.tests().stream())
                .filter(test -> test.path().term().equals(Optional.of(Term.DEPARTMENT)))
                .flatMap(test -> test.operands().stream())
                .map(operand -> operand instanceof Given given ? given.value().toString() : "")
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that rules tell apart by reading alone; another department is as none. */
    private record Position(Setting setting, String department) {}

    /** What was not looked at on the way to this tally and what follows from it, in a fixed order. */
    public List<Unused> of(Tally tally) {
        var appraisal = tally.appraisal();
        var parts = new UnusedParts(lookedAt(appraisal.appraisee()), tally);
        return parts.all();
    }

    private LookedAt lookedAt(Appraisee appraisee) {
        var department = departments.contains(appraisee.department()) ? appraisee.department() : "";
        var position = new Position(Setting.of(appraisee), department);
        var known = lookedAt.get(position);
        return known != null
                ? known
                : lookedAt.computeIfAbsent(position, any -> LookedAtByRules.of(scheme, rules, appraisee));
    }
}
