package org.plumbline.cli.sheets;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementDecision.AgainstTotals;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;
import org.plumbline.engine.settlement.SettlementDecision.Honour;
import org.plumbline.engine.settlement.SettlementDecision.Lapsed;
import org.plumbline.engine.settlement.SettlementDecision.Pool;
import org.plumbline.rules.Term;

/** A settlement for people to read: each pool, where it came from and went, and each member's parts with the rules. */
final class SettlementSheet {
    private final SheetWords words;

    SettlementSheet(Scheme scheme, Texts texts) {
        this.words = new SheetWords(scheme, texts);
    }

    void print(SettlementDecision decision, PrintStream out) {
        out.println(head(decision));
        if (!decision.pools().isEmpty()) {
            out.println();
            pools(decision).print(out);
            out.println();
            MembersSheet.of(decision, words).print(out);
        }
        if (!decision.honours().isEmpty()) {
            out.println();
            honours(decision).print(out);
        }
        if (decision.notices() != null) {
            out.println();
            NoticesSheet.of(decision.notices(), words).print(out);
        }
        out.println();
        decision.followUps().forEach(followUp -> out.println(followUp(followUp)));
        out.println(words.judgedBy(decision.rules().fingerprint(), decision.engine()));
        out.println();
    }

    private String head(SettlementDecision decision) {
        var title = words.scheme().title().in(words.texts().language());
        return String.join(
                " · ", title, words.say("settlement"), decision.period().toString());
    }

    private String followUp(SettlementDecision.FollowUp followUp) {
        var when = words.say("from-to", followUp.from(), followUp.to());
        return "  " + words.title(Term.FOLLOW_UP, followUp.action()) + "  " + when + "  "
                + SheetWords.reason(followUp.rule(), followUp.clauses());
    }

    private Columns pools(SettlementDecision decision) {
        var columns = new Columns("lrl");
        columns.row(words.say("pool"), words.say("amount"), words.say("reason"));
        for (var pool : decision.pools()) {
            columns.row(words.title(Term.POOL, pool.pool()), words.money(pool.amount()), "");
            pool.receipts().forEach(receipt -> into(receipt, columns));
            outOf(pool, columns);
        }
        return columns;
    }

    private void into(SettlementDecision.Receipt receipt, Columns columns) {
        var from = receipt.from() == null
                ? words.say("received")
                : words.say("received-from", words.title(Term.POOL, receipt.from()));
        var reason = SheetWords.reason(receipt.rule(), receipt.clauses());
        var because = words.because("because-of", receipt.because());
        columns.row("  + " + from, words.money(receipt.amount()), reason + because);
    }

    private void outOf(Pool pool, Columns columns) {
        pool.splits().forEach(split -> split(split, columns));
        if (pool.betweenDepartments() != null) {
            columns.row("  " + words.say("between-departments"), "", SheetWords.reason(pool.betweenDepartments()));
        }
        for (var against : pool.againstTotals() == null ? List.<AgainstTotals>of() : pool.againstTotals()) {
            columns.row("  ! " + words.say("against-totals"), "", against(against));
        }
        lapsed(pool.lapsed(), columns);
        lapsed(pool.rest(), columns);
    }

    private void split(SettlementDecision.Split split, Columns columns) {
        var to = words.title(Term.POOL, split.to()) + " " + split.percent().toPlainString() + "%";
        columns.row("  → " + to, words.money(split.amount()), SheetWords.reason(split.rule(), split.clauses()));
    }

    private void lapsed(@Nullable Lapsed lapsed, Columns columns) {
        if (lapsed != null) {
            var reason = SheetWords.reason(lapsed.rule(), lapsed.clauses());
            columns.row("  − " + words.say("lapsed"), words.money(lapsed.amount()), reason);
        }
    }

    private String against(AgainstTotals against) {
        var said = words.say(
                "granted-more",
                against.more().id(),
                against.more().total().toPlainString(),
                against.more().amount().toPlainString(),
                against.less().id(),
                against.less().total().toPlainString(),
                against.less().amount().toPlainString());
        return said + "  " + SheetWords.reason(against.rule(), against.clauses());
    }

    private Columns honours(SettlementDecision decision) {
        var columns = new Columns("lrl");
        for (var honour : decision.honours()) {
            columns.row(words.title(Term.HONOUR, honour.honour()), "", group(honour));
            for (var awarded : honour.awarded()) {
                columns.row("  " + awarded.id(), total(awarded), SheetWords.reason(awarded.rule(), awarded.clauses()));
            }
            for (var tied : honour.tied() == null ? List.<Awarded>of() : honour.tied()) {
                var why = words.say("tied") + "  " + SheetWords.reason(tied.rule(), tied.clauses());
                columns.row("  = " + tied.id(), total(tied), why);
            }
            for (var left : honour.withheld()) {
                columns.row("  − " + left.id(), words.say("left-out"), SheetWords.reason(left.rule(), left.clauses()));
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
            said.add(words.say("places", honour.counted(), honour.places()));
        }
        return String.join(" · ", said);
    }

    private static String total(Awarded awarded) {
        return awarded.total() == null ? "" : awarded.total().toPlainString();
    }
}
