package org.plumbline.cli.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.settlement.SettlementDecision.Notices;
import org.plumbline.rules.Term;

/** Whom the money passed by, a line each. */
final class NoticesSheet {
    private final SheetWords words;
    private final Columns columns = new Columns("ll");

    private NoticesSheet(SheetWords words) {
        this.words = words;
    }

    static Columns of(Notices notices, SheetWords words) {
        var sheet = new NoticesSheet(words);
        sheet.names("members-without-share", notices.membersWithoutShare());
        sheet.names("leavers-without-rule", notices.leaversWithoutRule());
        sheet.names("departments-without-share", notices.departmentsWithoutShare());
        sheet.pools(notices);
        for (var reason : some(notices.rulesWithoutDepartments())) {
            sheet.row(words.say("rule-without-departments"), SheetWords.reason(reason));
        }
        return sheet.columns;
    }

    private void pools(Notices notices) {
        for (var passedBy : some(notices.departmentsPassedBy())) {
            var pool = words.title(Term.POOL, passedBy.pool());
            row(
                    words.say("department-passed-by", passedBy.department(), words.money(passedBy.amount()), pool),
                    SheetWords.reason(passedBy.rule(), passedBy.clauses()));
        }
        for (var notListed : some(notices.departmentsNotListed())) {
            var pool = words.title(Term.POOL, notListed.pool());
            row(words.say("department-not-listed", notListed.department(), pool), "");
        }
    }

    private void names(String key, @Nullable List<String> names) {
        if (names != null) {
            row(words.say(key, String.join(", ", names)), "");
        }
    }

    private void row(String said, String reason) {
        columns.row("! " + said, reason);
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
