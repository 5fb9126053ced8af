package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline check}: everything wrong with schemes, each at its file, line and column. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Plumbline plumbline;

    @Parameters(paramLabel = "DIR", arity = "0..*")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--cliffs", descriptionKey = "cliffs-option")
    private boolean cliffs;

    CheckCommand(Plumbline plumbline) {
        this.plumbline = plumbline;
    }

    @Override
    public Integer call() {
        var found = 0;
        for (var folder : folders.isEmpty() ? List.of(plumbline.rules()) : folders) {
            try (var schemes = plumbline.schemes(folder)) {
                for (var code : schemes.codes()) {
                    found += check(schemes, code);
                }
            }
        }
        return found == 0 ? Exit.FINE : Exit.NOT_FINE;
    }

    private int check(Schemes schemes, String code) {
        var terminal = plumbline.terminal();
        try {
            var engine = schemes.engine(code);
            var analysis = Analysis.of(engine);
            if (!analysis.flaws().isEmpty()) {
                throw new FlawedRules(schemes.within(code, analysis.flaws()));
            }
            if (!json) {
                var rules = engine.rules();
                terminal.out()
                        .println(terminal.texts()
                                .say("checked", code, rules.rules().size(), rules.fingerprint()));
            }
            if (cliffs) {
                new CliffReport(terminal).print(code, analysis, engine.scheme(), json);
            }
            return 0;
        } catch (FlawedRules flawed) {
            flawed.flaws().forEach(this::report);
            if (!json) {
                terminal.complain(
                        terminal.texts().say("found", code, flawed.flaws().size()));
            }
            return flawed.flaws().size();
        }
    }

    private void report(Flaw flaw) {
        var terminal = plumbline.terminal();
        if (json) {
            var line = Documents.json()
                    .createObjectNode()
                    .put("file", flaw.place().file())
                    .put("line", flaw.place().line())
                    .put("column", flaw.place().column())
                    .put("code", flaw.message().code())
                    .put("rule", flaw.rule())
                    .put("message", flaw.message().in(terminal.language()));
            flaw.message().maybe().forEach(line.putArray("maybe")::add);
            terminal.out().println(line);
        } else {
            terminal.complain(flaw.in(terminal.language()));
        }
    }
}
