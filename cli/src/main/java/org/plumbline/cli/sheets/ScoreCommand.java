package org.plumbline.cli.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Progress;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.AppraisedOnce;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.explain.WhyNot;
import org.plumbline.engine.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code plumbline score}: decides each appraisal of the files; a refused one is reported and the rest go on. */
@Command(name = "score")
public final class ScoreCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--why-not", descriptionKey = "why-not-option", paramLabel = "RULE")
    private Optional<String> whyNot = Optional.empty();

    /** The command, told what all are told. */
    public ScoreCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (var schemes = options.schemes()) {
            var scoring = new DocumentsToScore(schemes);
            for (var file : files) {
                AppraisalFile.read(file, options.terminal(), scoring);
            }
            scoring.progress.end();
            return scoring.refusals.isEmpty() ? Exit.FINE : Exit.NOT_FINE;
        }
    }

    private final class DocumentsToScore implements DocumentTaker {
        private final Schemes schemes;
        private final Terminal terminal = options.terminal();
        private final Progress progress = new Progress(terminal);
        private final AppraisedOnce appraised = new AppraisedOnce(Integer.MAX_VALUE);
        private final Refusals refusals = new Refusals(terminal);

        DocumentsToScore(Schemes schemes) {
            this.schemes = schemes;
        }

        @Override
        public void document(String where, JsonNode document) {
            take(where, () -> decide(where, appraised.once(where, AppraisalReader.read(document))));
        }

        @Override
        public void example(String where, JsonNode given) {
            take(where, () -> decide(where, AppraisalReader.read(given)));
        }

        private void take(String where, Runnable decision) {
            if (refusals.decided(where, decision)) {
                progress.decided();
            } else {
                progress.refused();
            }
        }

        private void decide(String where, Reading reading) {
            var engine = schemes.engine(reading);
            var judged = engine.judge(reading);
            var decision = judged.decision();
            if (whyNot.isPresent()) {
                explain(where, WhyNot.of(engine, judged, whyNot.get()));
            } else if (json) {
                terminal.out().writeBytes(Documents.canonical(decision));
                terminal.out().write('\n');
            } else {
                new DecisionSheet(engine.scheme(), terminal.texts()).print(decision, terminal.out());
            }
        }

        private void explain(String where, WhyNot why) {
            var sentences = why.sentences().stream()
                    .map(sentence -> sentence.in(terminal.language()))
                    .toList();
            if (json) {
                terminal.out().println(line(where, why, sentences));
            } else {
                terminal.out().println(where + ": " + String.join("\n  ", sentences));
            }
        }

        private ObjectNode line(String where, WhyNot why, List<String> sentences) {
            var line = Documents.json()
                    .createObjectNode()
                    .put("appraisal", where)
                    .put("rule", why.rule().name())
                    .put("fired", why.fired());
            sentences.forEach(line.putArray("why")::add);
            return line;
        }

        @Override
        public void unreadable(String where, List<Problem> problems) {
            refusals.say(where, problems);
            progress.refused();
        }
    }
}
