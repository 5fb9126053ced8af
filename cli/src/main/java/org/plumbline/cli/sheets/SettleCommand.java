package org.plumbline.cli.sheets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.settlement.SettlementReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code plumbline settle}: divides pools and gives honours among many people; a refused one is reported. */
@Command(name = "settle")
public final class SettleCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--with", descriptionKey = "with", paramLabel = "DIR")
    private Optional<Path> with = Optional.empty();

    /** The command, told what all are told. */
    public SettleCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (var schemes = options.schemes()) {
            var settling = new DocumentsToSettle(schemes);
            for (var file : files) {
                AppraisalFile.read(file, options.terminal(), settling);
            }
            return settling.refusals.isEmpty() ? Exit.FINE : Exit.NOT_FINE;
        }
    }

    private final class DocumentsToSettle implements DocumentTaker {
        private final Schemes schemes;
        private final Terminal terminal = options.terminal();
        private final Refusals refusals = new Refusals(terminal);

        DocumentsToSettle(Schemes schemes) {
            this.schemes = schemes;
        }

        @Override
        public boolean takes(Fixture fixture) {
            return fixture.settles();
        }

        @Override
        public void document(String where, JsonNode document) {
            refusals.decided(where, () -> decide(document));
        }

        private void decide(JsonNode document) {
            var reading = SettlementReader.read(document);
            var engine = engine(reading.settlement().scheme(), reading.problems());
            var decision = engine.settle(reading);
            if (json) {
                Documents.writeCanonical(decision, terminal.out());
                terminal.out().write('\n');
            } else {
                new SettlementSheet(engine.scheme(), terminal.texts()).print(decision, terminal.out());
            }
        }

        /** Without a known scheme, everything else that is wrong is said all the same. */
        private Engine engine(String code, List<Problem> problems) {
            try {
                return with.map(folder -> schemes.engine(code, folder)).orElseGet(() -> schemes.engine(code));
            } catch (Refused noScheme) {
                var all = new ArrayList<>(problems);
                all.removeIf(problem -> problem.path().equals("scheme"));
                all.addAll(noScheme.problems());
                throw new Refused(all);
            }
        }

        @Override
        public void unreadable(String where, List<Problem> problems) {
            refusals.say(where, problems);
        }
    }
}
