package org.plumbline.cli.reports;

import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.analysis.Attainable;
import org.plumbline.engine.analysis.Cliff;
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
        analysis.attainable().forEach(each -> terminal.out().println(text(each)));
    }

    private String text(Cliff cliff, Scheme scheme) {
        var title = scheme.title(Term.PAY, cliff.item());
        return texts.say(
                "cliff",
                title.map(known -> known.in(texts.language())).orElse(cliff.item()),
                cliff.of() + " " + cliff.from().toPlainString(),
                cliff.to().toPlainString(),
                cliff.paidFrom().toPlainString(),
                cliff.paidTo().toPlainString(),
                cliff.share().toPlainString(),
                cliff.where(),
                cliff.place());
    }

    private String text(Attainable each) {
        return texts.say(
                "attainable",
                each.where(),
                each.worst().toPlainString(),
                each.best().toPlainString());
    }

    private void json(String code, Cliff cliff) {
        terminal.out()
                .println(Documents.json()
                        .createObjectNode()
                        .put("scheme", code)
                        .put("where", cliff.where())
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
        terminal.out()
                .println(Documents.json()
                        .createObjectNode()
                        .put("scheme", code)
                        .put("where", each.where())
                        .put("worstTotal", each.worst())
                        .put("bestTotal", each.best()));
    }
}
