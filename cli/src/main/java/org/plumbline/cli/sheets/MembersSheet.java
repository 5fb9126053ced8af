package org.plumbline.cli.sheets;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementDecision.Granted;
import org.plumbline.engine.settlement.SettlementDecision.Member;
import org.plumbline.engine.settlement.SettlementDecision.Part;
import org.plumbline.engine.settlement.SettlementDecision.Pay;
import org.plumbline.rules.Term;

/** What each member of a settlement is paid: its parts, what is lost of it and why, and when it is due. */
final class MembersSheet {
    private final SheetWords words;

    private MembersSheet(SheetWords words) {
        this.words = words;
    }

    /** The rows of everybody who is paid something. */
    static Columns of(SettlementDecision decision, SheetWords words) {
        return new MembersSheet(words).rows(decision);
    }

    private Columns rows(SettlementDecision decision) {
        var columns = new Columns("lrl");
        for (var member : decision.members()) {
            if (!member.pay().isEmpty()) {
                columns.row(head(member), "", "");
                member.pay().forEach(pay -> pay(pay, columns));
            }
        }
        return columns;
    }

    private String head(Member member) {
        var head = new StringBuilder(member.id());
        if (member.post() != null) {
            head.append(" · ").append(words.title(Term.POST, member.post()));
        }
        if (member.department() != null) {
            head.append(" · ").append(member.department());
        }
        if (member.leaving() != null) {
            head.append(" · ").append(words.say("leaving-" + member.leaving()));
        }
        return head.toString();
    }

    private void pay(Pay pay, Columns columns) {
        columns.row("  " + words.title(Term.PAY, pay.item()), words.money(pay.amount()), "");
        pay.parts().forEach(part -> part(part, columns));
        row(columns, "already-paid", pay.paid(), "");
        unpaid(pay, columns);
        instalments(pay, columns);
    }

    private void part(Part part, Columns columns) {
        columns.row(
                "    " + words.title(Term.POOL, part.pool()) + " · " + words.say("how-" + part.how()),
                words.money(part.amount()),
                SheetWords.reason(part.rule(), part.clauses()) + granted(part.because()));
    }

    private void unpaid(Pay pay, Columns columns) {
        var why = pay.unpaidBy() == null ? "" : SheetWords.reason(pay.unpaidBy());
        var cancelled = pay.cancelledBy() == null ? "" : words.say("by-effects", pay.cancelledBy());
        row(columns, "lost", pay.lost(), cancelled.isEmpty() ? why : cancelled);
        if (pay.lost() == null && pay.unpaidBy() != null) {
            columns.row("    " + words.say("kept"), "", why);
        }
    }

    private void instalments(Pay pay, Columns columns) {
        var by = pay.instalmentsBy() == null ? "" : SheetWords.reason(pay.instalmentsBy());
        for (var instalment : pay.instalments()) {
            var when = instalment.period() == null ? words.say("at-once") : instalment.period();
            columns.row("    " + when, words.money(instalment.amount()), by);
        }
    }

    private void row(Columns columns, String text, @Nullable BigDecimal amount, String why) {
        if (amount != null) {
            columns.row("    " + words.say(text), words.money(amount), why);
        }
    }

    private String granted(List<Granted> grants) {
        var said = new StringBuilder();
        for (var grant : grants) {
            said.append("  ")
                    .append(words.say("granted-by", grant.by(), grant.amount().toPlainString()));
            if (grant.reason() != null) {
                said.append(' ').append(grant.reason());
            }
        }
        return said.toString();
    }
}
