package org.plumbline.cli.reports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.coverage.Coverage;
import picocli.CommandLine.Option;

/** In which forms a replay says what its cases prove, and how much that has to be. */
final class CoverageOptions {
    @Option(names = "--coverage", descriptionKey = "coverage-option")
    private boolean text;

    @Option(names = "--coverage-html", descriptionKey = "coverage-html", paramLabel = "FILE")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--coverage-json", descriptionKey = "coverage-json", paramLabel = "FILE")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--coverage-at-least", descriptionKey = "coverage-at-least", paramLabel = "PERCENT")
    private Optional<BigDecimal> atLeast = Optional.empty();

    /** Whether any of it was asked for. */
    boolean asked() {
        return text || html.isPresent() || json.isPresent() || atLeast.isPresent();
    }

    /** Reports as it was asked for; false where it is less than it has to be. */
    boolean report(List<Coverage> all, Terminal terminal) {
        var report = new CoverageReport(terminal);
        if (text) {
            all.forEach(report::print);
        }
        json.ifPresent(file -> report.json(all, file));
        html.ifPresent(file -> report.write(new CoveragePage(report, terminal.texts()).of(all), file));
        var enough = true;
        for (var each : all) {
            enough &= isEnough(each, terminal);
        }
        return enough;
    }

    private boolean isEnough(Coverage each, Terminal terminal) {
        if (atLeast.isEmpty() || each.percent().compareTo(atLeast.get()) >= 0) {
            return true;
        }
        terminal.complain(terminal.texts()
                .say(
                        "too-little-coverage",
                        each.scheme(),
                        each.percent().toPlainString(),
                        atLeast.get().toPlainString()));
        return false;
    }
}
