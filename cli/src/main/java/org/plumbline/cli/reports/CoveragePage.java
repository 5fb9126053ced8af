package org.plumbline.cli.reports;

import java.util.List;
import java.util.Map;
import org.plumbline.cli.terminal.Page;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.coverage.Coverage;
import org.plumbline.engine.coverage.Coverage.OfLimit;
import org.plumbline.engine.coverage.Coverage.OfRule;

/** What cases prove of the rules, as one HTML page that needs nothing else. */
final class CoveragePage {
    private static final List<String> HEADS =
            List.of("coverage-rule", "coverage-cases", "coverage-nearest", "coverage-untested");

    private final CoverageReport report;
    private final Texts texts;

    CoveragePage(CoverageReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** A scheme, its rules, and what is not tested of limits that belong to none of them. */
    public record OfScheme(String code, String percent, List<Row> rules, List<String> untested) {}

    /** A rule; {@code open} where a case is missing. */
    public record Row(
            String name, String place, boolean open, List<String> cases, List<String> nearest, List<String> untested) {}

    String of(List<Coverage> all) {
        var schemes = all.stream().map(this::scheme).toList();
        return new Page(CoveragePage.class, texts).of("coverage", Map.of("heads", HEADS, "schemes", schemes));
    }

    private OfScheme scheme(Coverage coverage) {
        return new OfScheme(
                coverage.scheme(),
                coverage.percent().toPlainString(),
                coverage.rules().stream()
                        .map(each -> row(each, untested(coverage, each.rule().name())))
                        .toList(),
                untested(coverage, ""));
    }

    private Row row(OfRule each, List<String> untested) {
        return new Row(
                each.rule().name(),
                each.rule().place().toString(),
                !untested.isEmpty() || each.firedBy().isEmpty(),
                each.firedBy().stream()
                        .map(found -> found.fixture().name() + " · " + found.file())
                        .toList(),
                each.nearest().stream()
                        .map(near -> near.of().fixture().name() + ": " + report.why(near))
                        .toList(),
                untested);
    }

    private static List<String> untested(Coverage coverage, String rule) {
        return coverage.open().stream()
                .filter(open -> open.limit().origin().rule().equals(rule))
                .map(CoveragePage::untested)
                .toList();
    }

    private static String untested(OfLimit open) {
        return open.limit().origin().place() + " " + open.limit().shown() + " → " + CoverageReport.sides(open);
    }
}
