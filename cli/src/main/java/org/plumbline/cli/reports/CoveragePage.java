package org.plumbline.cli.reports;

import java.util.List;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.coverage.Coverage;
import org.plumbline.engine.coverage.Coverage.OfLimit;
import org.plumbline.engine.coverage.Coverage.OfRule;

/** What cases prove of the rules, as one HTML page that needs nothing else. */
final class CoveragePage {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; color: #222; }
            table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top;
            padding: .4em .6em; border-bottom: 1px solid #ddd; } .open { background: #fff1e6; } .place { color: #555;
            font-size: .85em; } summary { cursor: pointer; } ul { margin: .2em 0; padding-left: 1.2em; }
            """;

    private final CoverageReport report;
    private final Texts texts;
    private final StringBuilder html = new StringBuilder();

    CoveragePage(CoverageReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    String of(List<Coverage> all) {
        html.append("<!doctype html>\n<html lang=\"")
                .append(texts.language().code())
                .append(
                        "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        html.append(texts.say("coverage-title"))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n");
        html.append("<h1>").append(texts.say("coverage-title")).append("</h1>\n");
        all.forEach(this::scheme);
        return html.append("</html>\n").toString();
    }

    private void scheme(Coverage coverage) {
        html.append("<h2>").append(escaped(coverage.scheme())).append(" · ");
        html.append(coverage.percent().toPlainString()).append(" %</h2>\n<table>\n<tr>");
        for (var head : List.of("coverage-rule", "coverage-cases", "coverage-nearest", "coverage-untested")) {
            html.append("<th scope=\"col\">").append(texts.say(head)).append("</th>");
        }
        html.append("</tr>\n");
        for (var each : coverage.rules()) {
            var open = coverage.open().stream()
                    .filter(limit -> limit.limit().rule().equals(each.rule().name()))
                    .toList();
            rule(each, open);
        }
        html.append("</table>\n");
        coverage.open().stream()
                .filter(limit -> limit.limit().rule().isEmpty())
                .forEach(limit -> html.append("<p class=\"open\">")
                        .append(untested(limit))
                        .append("</p>\n"));
    }

    private void rule(OfRule each, List<OfLimit> open) {
        var fine = open.isEmpty() && !each.firedBy().isEmpty();
        html.append(fine ? "<tr>" : "<tr class=\"open\">");
        html.append("<td>").append(escaped(each.rule().name())).append("<br><span class=\"place\">");
        html.append(escaped(each.rule().place().toString())).append("</span></td><td>");
        html.append("<details><summary>").append(each.firedBy().size()).append("</summary><ul>");
        each.firedBy().forEach(found -> item(found.fixture().name() + " · " + found.file()));
        html.append("</ul></details></td><td><ul>");
        each.nearest().forEach(near -> item(near.of().fixture().name() + ": " + report.why(near)));
        html.append("</ul></td><td><ul>");
        open.forEach(limit -> html.append("<li>").append(untested(limit)).append("</li>"));
        html.append("</ul></td></tr>\n");
    }

    private void item(String text) {
        html.append("<li>").append(escaped(text)).append("</li>");
    }

    private static String untested(OfLimit open) {
        var sides = String.join(
                ", ", open.untested().stream().map(side -> side.toString()).toList());
        return escaped(open.limit().place() + " " + open.limit().shown() + " → " + sides);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
