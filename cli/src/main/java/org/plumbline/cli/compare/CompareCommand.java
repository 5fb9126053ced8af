package org.plumbline.cli.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.sheets.AppraisalFile;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.engine.document.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline compare}: whom another version of the rules moves, by how much, and because of which edit. */
@Command(name = "compare")
public final class CompareCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = new ArrayList<>();

    @Option(names = "--against", descriptionKey = "against", paramLabel = "DIR", required = true)
    private Path against = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "compare-csv", paramLabel = "FILE")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--html", descriptionKey = "compare-html", paramLabel = "FILE")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--without-names", descriptionKey = "without-names")
    private boolean withoutNames;

    /** The command, told what all are told. */
    public CompareCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        var terminal = options.terminal();
        var people = withoutNames ? People.numbered() : People.named();
        try (var earlier = options.schemes();
                var later = options.otherVersions(against);
                var table = csv.map(file -> MovesCsv.in(file, people, terminal.texts()))
                        .orElseGet(MovesCsv::none);
                var comparing = new Comparing(earlier, later, terminal, table)) {
            files.forEach(file -> AppraisalFile.read(file, terminal, comparing));
            var compared = comparing.end();
            if (json) {
                compared.forEach(each ->
                        terminal.out().println(Documents.json().writeValueAsString(MovesDocument.of(each, people))));
            } else {
                compared.forEach(each -> new MovesReport(each, people, terminal).print());
            }
            html.ifPresent(file -> new MovesPage(people, terminal.texts()).write(compared, file));
            return comparing.allDecided() ? Exit.FINE : Exit.NOT_FINE;
        }
    }
}
