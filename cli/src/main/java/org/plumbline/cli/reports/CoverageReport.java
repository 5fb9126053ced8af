package org.plumbline.cli.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.coverage.Coverage;
import org.plumbline.engine.coverage.Coverage.Near;
import org.plumbline.engine.coverage.Coverage.OfLimit;
import org.plumbline.engine.coverage.Coverage.OfRule;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.limits.Side;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What cases prove of the rules, as text for a terminal and as one JSON document. */
final class CoverageReport {
    private static final int SHOWN_CASES = 3;

    private final Terminal terminal;
    private final Texts texts;

    CoverageReport(Terminal terminal) {
        this.terminal = terminal;
        this.texts = terminal.texts();
    }

    /** Rule by rule: its cases, the nearest that does not fire it, and the sides of its limits that are not tested. */
    void print(Coverage coverage) {
        say(
                "coverage",
                coverage.scheme(),
                coverage.rules().size() - coverage.unfired().size(),
                coverage.rules().size(),
                coverage.limits().size() - coverage.open().size(),
                coverage.limits().size(),
                coverage.percent().toPlainString());
        for (var each : coverage.rules()) {
            rule(each);
            coverage.open().stream()
                    .filter(open ->
                            open.limit().origin().rule().equals(each.rule().name()))
                    .forEach(this::untested);
        }
        coverage.open().stream()
                .filter(open -> open.limit().origin().rule().isEmpty())
                .forEach(this::untested);
    }

    private void rule(OfRule each) {
        var cases = each.firedBy();
        if (cases.isEmpty()) {
            say("unfired", each.rule().place(), each.rule().name());
        } else {
            say("fired-by", each.rule().name(), cases.size(), names(cases));
        }
        each.nearest().stream()
                .findFirst()
                .ifPresent(near -> say("nearest", near.of().fixture().name(), why(near)));
    }

    private static String names(List<Coverage.WorkedCase> cases) {
        var names = cases.stream()
                .limit(SHOWN_CASES)
                .map(found -> found.fixture().name())
                .collect(Collectors.joining("; "));
        return names + (cases.size() > SHOWN_CASES ? "; …" : "");
    }

    private void untested(OfLimit open) {
        say("untested", open.limit().origin().place(), open.limit().shown(), sides(open));
    }

    static String sides(OfLimit open) {
        return open.untested().stream().map(Side::toString).collect(Collectors.joining(", "));
    }

    String why(Near near) {
        return near.nearest().misses().stream()
                .limit(1)
                .flatMap(miss -> miss.sentences().stream())
                .map(sentence -> sentence.in(terminal.language()))
                .collect(Collectors.joining(" "));
    }

    /** Writes one document with the coverage of every scheme. */
    void json(List<Coverage> all, Path file) {
        var document = Documents.json().createObjectNode();
        var schemes = document.putArray("schemes");
        all.forEach(coverage -> scheme(coverage, schemes.addObject()));
        write(document.toPrettyString() + "\n", file);
    }

    void write(String text, Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Unusable(texts.say("unwritable", file));
        }
    }

    private void scheme(Coverage coverage, ObjectNode node) {
        node.put("scheme", coverage.scheme()).put("percent", coverage.percent());
        var rules = node.putArray("rules");
        coverage.rules().forEach(each -> rule(each, rules.addObject()));
        var limits = node.putArray("limits");
        coverage.limits().forEach(each -> limit(each, limits.addObject()));
    }

    private void rule(OfRule each, ObjectNode node) {
        var place = each.rule().place();
        node.put("rule", each.rule().name()).put("file", place.file()).put("line", place.line());
        cases(each, node.putArray("firedBy"), node.putArray("nearest"));
    }

    private static void limit(OfLimit each, ObjectNode node) {
        var limit = each.limit();
        var origin = limit.origin();
        node.put("limit", limit.shown())
                .put("rule", origin.rule())
                .put("file", origin.place().file())
                .put("line", origin.place().line());
        var sides = node.putArray("sides");
        for (var side : limit.sides()) {
            var tested = !each.untested().contains(side);
            sides.addObject().put("value", side.toString()).put("tested", tested);
        }
    }

    private void cases(OfRule each, ArrayNode firedBy, ArrayNode nearest) {
        each.firedBy()
                .forEach(found -> firedBy.addObject()
                        .put("file", found.file())
                        .put("case", found.fixture().name()));
        each.nearest()
                .forEach(near -> nearest.addObject()
                        .put("file", near.of().file())
                        .put("case", near.of().fixture().name())
                        .put("failing", near.nearest().failing())
                        .put("why", why(near)));
    }

    private void say(String key, Object... words) {
        terminal.out().println(texts.say(key, words));
    }
}
