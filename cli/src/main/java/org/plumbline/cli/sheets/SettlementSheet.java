package org.plumbline.cli.sheets;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementDecision.AgainstTotals;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;
import org.plumbline.engine.settlement.SettlementDecision.Granted;
import org.plumbline.engine.settlement.SettlementDecision.Honour;
import org.plumbline.engine.settlement.SettlementDecision.Lapsed;
import org.plumbline.engine.settlement.SettlementDecision.Member;
import org.plumbline.engine.settlement.SettlementDecision.Pay;
import org.plumbline.engine.settlement.SettlementDecision.Pool;
import org.plumbline.rules.Term;

/** A settlement for people to read: each pool, where it came from and went, and each member's parts with the rules. */
final class SettlementSheet {
    private final Scheme scheme;
    private final Texts texts;

    SettlementSheet(Scheme scheme, Texts texts) {
        this.scheme = scheme;
        this.texts = texts;
    }

    void print(SettlementDecision decision, PrintStream out) {
        out.println(scheme.title().in(texts.language()) + " · " + texts.say("settlement") + " · " + decision.period());
        if (!decision.pools().isEmpty()) {
            out.println();
            pools(decision).print(out);
            out.println();
            members(decision).print(out);
        }
        if (!decision.honours().isEmpty()) {
            out.println();
            honours(decision).print(out);
        }
        out.println();
        for (var followUp : decision.followUps()) {
            var when = texts.say("from-to", followUp.from(), followUp.to());
            out.println("  " + title(Term.FOLLOW_UP, followUp.action()) + "  " + when + "  "
                    + reason(followUp.rule(), followUp.clauses()));
        }
        var fingerprint = decision.rules().fingerprint().substring(0, "sha256:".length() + 12);
        out.println("  " + texts.say("judged-by", fingerprint, decision.engine()));
        out.println();
    }

    private Columns pools(SettlementDecision decision) {
        var columns = new Columns("lrl");
        columns.row(texts.say("pool"), texts.say("amount"), texts.say("reason"));
        for (var pool : decision.pools()) {
            columns.row(title(Term.POOL, pool.pool()), money(pool.amount()), "");
            for (var receipt : pool.receipts()) {
                var from = receipt.from() == null
                        ? texts.say("received")
                        : texts.say("received-from", title(Term.POOL, receipt.from()));
                columns.row(
                        "  + " + from,
                        money(receipt.amount()),
                        reason(receipt.rule(), receipt.clauses()) + because(receipt.because()));
            }
            outOf(pool, columns);
        }
        return columns;
    }

    private void outOf(Pool pool, Columns columns) {
        for (var split : pool.splits()) {
            columns.row(
                    "  → " + title(Term.POOL, split.to()) + " "
                            + split.percent().toPlainString() + "%",
                    money(split.amount()),
                    reason(split.rule(), split.clauses()));
        }
        if (pool.betweenDepartments() != null) {
            columns.row("  " + texts.say("between-departments"), "", reason(pool.betweenDepartments()));
        }
        for (var against : pool.againstTotals() == null ? List.<AgainstTotals>of() : pool.againstTotals()) {
            columns.row("  ! " + texts.say("against-totals"), "", against(against));
        }
        for (var nothing : new Lapsed[] {pool.lapsed(), pool.rest()}) {
            if (nothing != null) {
                columns.row(
                        "  − " + texts.say("lapsed"),
                        money(nothing.amount()),
                        reason(nothing.rule(), nothing.clauses()));
            }
        }
    }

    private String against(AgainstTotals against) {
        var said = texts.say(
                "granted-more",
                against.more().id(),
                against.more().total().toPlainString(),
                against.more().amount().toPlainString(),
                against.less().id(),
                against.less().total().toPlainString(),
                against.less().amount().toPlainString());
        return said + "  " + reason(against.rule(), against.clauses());
    }

    private Columns members(SettlementDecision decision) {
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
            head.append(" · ").append(title(Term.POST, member.post()));
        }
        if (member.department() != null) {
            head.append(" · ").append(member.department());
        }
        if (member.leaving() != null) {
            head.append(" · ").append(texts.say("leaving-" + member.leaving()));
        }
        return head.toString();
    }

    private void pay(Pay pay, Columns columns) {
        columns.row("  " + title(Term.PAY, pay.item()), money(pay.amount()), "");
        for (var part : pay.parts()) {
            columns.row(
                    "    " + title(Term.POOL, part.pool()) + " · " + texts.say("how-" + part.how()),
                    money(part.amount()),
                    reason(part.rule(), part.clauses()) + granted(part.because()));
        }
        row(columns, "already-paid", pay.paid(), "");
        var why = pay.unpaidBy() == null ? "" : reason(pay.unpaidBy());
        var cancelled = pay.cancelledBy() == null ? "" : texts.say("by-effects", pay.cancelledBy());
        row(columns, "lost", pay.lost(), cancelled.isEmpty() ? why : cancelled);
        if (pay.lost() == null && pay.unpaidBy() != null) {
            columns.row("    " + texts.say("kept"), "", why);
        }
        var by = pay.instalmentsBy();
        for (var instalment : pay.instalments()) {
            var when = instalment.period() == null ? texts.say("at-once") : instalment.period();
            columns.row("    " + when, money(instalment.amount()), by == null ? "" : reason(by));
        }
    }

    private void row(Columns columns, String text, @Nullable BigDecimal amount, String why) {
        if (amount != null) {
            columns.row("    " + texts.say(text), money(amount), why);
        }
    }

    private Columns honours(SettlementDecision decision) {
        var columns = new Columns("lrl");
        for (var honour : decision.honours()) {
            columns.row(title(Term.HONOUR, honour.honour()), "", group(honour));
            for (var awarded : honour.awarded()) {
                columns.row("  " + awarded.id(), total(awarded), reason(awarded.rule(), awarded.clauses()));
            }
            for (var left : honour.withheld()) {
                columns.row("  − " + left.id(), texts.say("left-out"), reason(left.rule(), left.clauses()));
            }
        }
        return columns;
    }

    private String group(Honour honour) {
        var said = new ArrayList<String>();
        if (honour.departments() != null) {
            said.add(String.join(", ", honour.departments()));
        }
        if (honour.counted() != null && honour.places() != null) {
            said.add(texts.say("places", honour.counted(), honour.places()));
        }
        return String.join(" · ", said);
    }

    private static String total(Awarded awarded) {
        return awarded.total() == null ? "" : awarded.total().toPlainString();
    }

    private String granted(List<Granted> grants) {
        var said = new StringBuilder();
        for (var grant : grants) {
            said.append("  ")
                    .append(texts.say("granted-by", grant.by(), grant.amount().toPlainString()));
            if (grant.reason() != null) {
                said.append(' ').append(grant.reason());
            }
        }
        return said.toString();
    }

    private String title(Term term, String code) {
        return scheme.title(term, code).map(title -> title.in(texts.language())).orElse(code);
    }

    private String money(BigDecimal amount) {
        return amount.toPlainString() + " " + scheme.currency();
    }

    private static String reason(Reason reason) {
        return reason(reason.rule(), reason.clauses());
    }

    private static String reason(String rule, List<String> clauses) {
        return rule + " [" + String.join(", ", clauses) + "]";
    }

    private String because(List<String> because) {
        return because.isEmpty() ? "" : "  " + texts.say("because-of", String.join(", ", because));
    }
}
