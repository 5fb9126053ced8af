package org.plumbline.engine.settlement;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.rules.Department;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Stage;

/** The rules that look at departments in a cycle of which none is listed: they can conclude nothing of anybody. */
record DepartmentRules(List<Rule> idle) {
    static DepartmentRules of(RuleSet rules, Settlement settlement) {
        if (!settlement.departments().isEmpty()) {
            return new DepartmentRules(List.of());
        }
        return new DepartmentRules(rules.rules().stream()
                .filter(rule -> rule.stage() == Stage.SETTLEMENT)
                .filter(rule -> rule.needs().contains(Department.class))
                .filter(rule -> rule.isPossibleIn(settlement.period()))
                .toList());
    }

    /** Where it is about money, nothing is settled: a pool would stay empty that should have been filled. */
    Optional<Problem> needed() {
        return idle.stream()
                .filter(rule -> rule.concludes().contains(Settled.Receipt.class))
                .findFirst()
                .map(rule -> Problem.at(
                        "departments",
                        new SettlementProblem.DepartmentsAbsent(rule.name(), String.join(", ", rule.clauses()))));
    }
}
