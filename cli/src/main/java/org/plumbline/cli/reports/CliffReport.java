package org.plumbline.cli.reports;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.analysis.Attainable;
import org.plumbline.engine.analysis.Cliff;
import org.plumbline.engine.analysis.Where;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Term;

/** Where pay jumps, and between which totals each post can come to, as text or one JSON document a line. */
final class CliffReport {
    private final Terminal terminal;
    private final Texts texts;

    CliffReport(Terminal terminal) {
        this.terminal = terminal;
        this.texts = terminal.texts();
    }

    void print(String code, Analysis analysis, Scheme scheme, boolean json) {
        if (json) {
            analysis.cliffs().forEach(cliff -> json(code, cliff));
            analysis.attainable().forEach(each -> json(code, each));
            return;
        }
        analysis.cliffs().forEach(cliff -> terminal.out().println(text(cliff, scheme)));
        analysis.attainable().forEach(each -> terminal.out().println(text(each, scheme)));
    }

    private String text(Cliff cliff, Scheme scheme) {
        return texts.say(
                "cliff",
                title(scheme, Term.PAY, cliff.item()),
                of(cliff, scheme) + " " + cliff.from().toPlainString(),
                cliff.to().toPlainString(),
                cliff.paidFrom().toPlainString(),
                cliff.paidTo().toPlainString(),
                cliff.share().toPlainString(),
                where(cliff.where(), scheme),
                cliff.place());
    }

    private String of(Cliff cliff, Scheme scheme) {
        return scheme.indicators().containsKey(cliff.of())
                ? title(scheme, Term.INDICATOR, cliff.of())
                : texts.say("total");
    }

    private String title(Scheme scheme, Term term, String code) {
        return scheme.title(term, code).map(known -> known.in(texts.language())).orElse(code);
    }

    private String where(Where where, Scheme scheme) {
        var said = new StringJoiner(", ");
        if (!where.post().isEmpty()) {
            said.add(title(scheme, Term.POST, where.post()));
        }
        said.add(texts.say("period-" + where.unit().code()));
        if (!where.department().isEmpty()) {
            said.add(where.department());
        }
        return said.toString();
    }

    private String text(Attainable each, Scheme scheme) {
        var where = where(each.where(), scheme);
        var worst = each.worst();
        var best = each.best();
        if (worst == null || best == null) {
            var why = each.refused().stream()
                    .map(problem -> problem.in(texts.language()))
                    .collect(Collectors.joining(" "));
            return texts.say("not-attainable", where, why);
        }
        return texts.say("attainable", where, worst.toPlainString(), best.toPlainString());
    }

    private void json(String code, Cliff cliff) {
        terminal.out()
                .println(Documents.json()
                        .createObjectNode()
                        .put("scheme", code)
                        .put("where", cliff.where().toString())
                        .put("item", cliff.item())
                        .put("of", cliff.of())
                        .put("from", cliff.from())
                        .put("to", cliff.to())
                        .put("paidFrom", cliff.paidFrom())
                        .put("paidTo", cliff.paidTo())
                        .put("percentOfMost", cliff.share())
                        .put("file", cliff.place().file())
                        .put("line", cliff.place().line())
                        .put("rule", cliff.rule()));
    }

    private void json(String code, Attainable each) {
        var line = Documents.json()
                .createObjectNode()
                .put("scheme", code)
                .put("where", each.where().toString());
        if (each.refused().isEmpty()) {
            line.put("worstTotal", each.worst()).put("bestTotal", each.best());
        } else {
            var refused = line.putArray("refused");
            each.refused().forEach(problem -> refused.add(problem.path()));
        }
        terminal.out().println(line);
    }
}
