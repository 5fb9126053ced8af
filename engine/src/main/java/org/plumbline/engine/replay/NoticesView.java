package org.plumbline.engine.replay;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.settlement.SettlementDecision.Notices;
import tools.jackson.databind.node.ObjectNode;

/** The notices of a settlement as fixtures speak of them: who, and of pools the departments. */
record NoticesView(ObjectNode view) {
    void add(@Nullable Notices notices) {
        if (notices == null) {
            return;
        }
        names("membersWithoutShare", notices.membersWithoutShare());
        names("leaversWithoutRule", notices.leaversWithoutRule());
        names("departmentsWithoutShare", notices.departmentsWithoutShare());
        for (var passedBy : some(notices.departmentsPassedBy())) {
            var departments = view.withObjectProperty("departmentsPassedBy").withObjectProperty(passedBy.pool());
            var before = departments.path(passedBy.department()).decimalValue(BigDecimal.ZERO);
            departments.put(passedBy.department(), before.add(passedBy.amount()));
        }
        for (var notListed : some(notices.departmentsNotListed())) {
            view.withObjectProperty("departmentsNotListed")
                    .withArrayProperty(notListed.pool())
                    .add(notListed.department());
        }
        names(
                "rulesWithoutDepartments",
                some(notices.rulesWithoutDepartments()).stream()
                        .map(Reason::rule)
                        .toList());
    }

    private void names(String field, @Nullable List<String> names) {
        some(names).forEach(name -> view.withArrayProperty(field).add(name));
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
