package org.plumbline.cli.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code plumbline check}: everything wrong with schemes, each at its file, line and column. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "DIR", arity = "0..*")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--cliffs", descriptionKey = "cliffs-option")
    private boolean cliffs;

    @Option(names = "--sarif", descriptionKey = "sarif", paramLabel = "FILE")
    private Optional<Path> sarif = Optional.empty();

    /** The command, told what all are told. */
    public CheckCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        var flaws = new ArrayList<Flaw>();
        for (var folder : folders.isEmpty() ? List.of(options.rules()) : folders) {
            try (var schemes = options.schemes(folder)) {
                for (var code : schemes.codes()) {
                    flaws.addAll(check(schemes, code));
                }
            }
        }
        sarif.ifPresent(file -> new SarifReport(options.terminal().texts()).write(flaws, file));
        return flaws.isEmpty() ? Exit.FINE : Exit.NOT_FINE;
    }

    private List<Flaw> check(Schemes schemes, String code) {
        try (var check = schemes.check(code)) {
            if (!json) {
                check.engine().ifPresent(sound -> checked(code, sound.rules()));
            }
            if (cliffs) {
                check.analysis().ifPresent(analysis -> cliffs(code, analysis, check));
            }
            check.flaws().forEach(this::report);
            if (!check.flaws().isEmpty() && !json) {
                var terminal = options.terminal();
                terminal.complain(
                        terminal.texts().say("found", code, check.flaws().size()));
            }
            return check.flaws();
        }
    }

    private void checked(String code, RuleSet rules) {
        var terminal = options.terminal();
        var sentence = terminal.texts().say("checked", code, rules.rules().size(), rules.fingerprint());
        terminal.out().println(sentence);
    }

    private void cliffs(String code, Analysis analysis, Check check) {
        var scheme = check.engine().orElseThrow().scheme();
        new CliffReport(options.terminal()).print(code, analysis, scheme, json);
    }

    private void report(Flaw flaw) {
        var terminal = options.terminal();
        if (json) {
            terminal.out().println(json(flaw));
        } else {
            terminal.complain(flaw.in(terminal.language()));
        }
    }

    private ObjectNode json(Flaw flaw) {
        var message = flaw.message();
        var line = Documents.json()
                .createObjectNode()
                .put("file", flaw.place().file())
                .put("line", flaw.place().line())
                .put("column", flaw.place().column())
                .put("code", message.code())
                .put("rule", flaw.rule())
                .put("message", message.in(options.terminal().language()));
        for (var language : Language.values()) {
            line.put(language.code(), message.in(language));
        }
        message.maybe().forEach(line.putArray("maybe")::add);
        return line;
    }
}
