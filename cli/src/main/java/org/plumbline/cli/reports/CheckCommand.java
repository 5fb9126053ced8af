package org.plumbline.cli.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.check.Warning;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
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
        var found = new ArrayList<Flaw>();
        for (var folder : folders.isEmpty() ? List.of(options.rules()) : folders) {
            try (var schemes = options.schemes(folder)) {
                for (var code : schemes.codes()) {
                    found.addAll(check(schemes, code));
                }
            }
        }
        sarif.ifPresent(file -> new SarifReport(options.terminal().texts()).write(found, file));
        return Flaw.anyStops(found) ? Exit.NOT_FINE : Exit.FINE;
    }

    private List<Flaw> check(Schemes schemes, String code) {
        try (var check = schemes.check(code)) {
            if (cliffs) {
                check.analysis().ifPresent(analysis -> cliffs(code, analysis, check));
            }
            return json ? lines(check) : report(code, check);
        }
    }

    private void cliffs(String code, Analysis analysis, Check check) {
        var scheme = check.engine().orElseThrow().scheme();
        new CliffReport(options.terminal()).print(code, analysis, scheme, json);
    }

    private List<Flaw> report(String code, Check check) {
        var terminal = options.terminal();
        var texts = terminal.texts();
        var warnings = check.warnings();
        var found = found(check);
        found.forEach(flaw -> terminal.complain(flaw.in(terminal.language())));
        if (!check.flaws().isEmpty()) {
            terminal.complain(texts.say("found", code, check.flaws().size()));
        }
        if (!warnings.isEmpty()) {
            terminal.complain(texts.say("warned", code, warnings.size()));
        }
        check.engine()
                .map(Engine::rules)
                .ifPresent(rules -> terminal.out()
                        .println(texts.say("checked", code, rules.rules().size(), rules.fingerprint())));
        return found;
    }

    private List<Flaw> lines(Check check) {
        var out = options.terminal().out();
        check.flaws().forEach(flaw -> out.println(line(flaw)));
        check.warnings().forEach(warning -> out.println(line(warning.flaw()).put("id", warning.id())));
        return found(check);
    }

    private static List<Flaw> found(Check check) {
        return Stream.concat(check.flaws().stream(), check.warnings().stream().map(Warning::flaw))
                .toList();
    }

    private ObjectNode line(Flaw flaw) {
        var language = options.terminal().language();
        var line = Documents.json()
                .createObjectNode()
                .put("file", flaw.place().file())
                .put("line", flaw.place().line())
                .put("column", flaw.place().column())
                .put("level", flaw.level())
                .put("code", flaw.message().code())
                .put("rule", flaw.rule())
                .put("message", flaw.message().in(language));
        for (var each : Language.values()) {
            line.put(each.code(), flaw.message().in(each));
        }
        flaw.message().maybe().forEach(line.putArray("maybe")::add);
        return line;
    }
}
