package org.plumbline.cli.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Progress;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.explain.WhyNot;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

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
            var scoring = new Scoring(schemes);
            for (var file : files) {
                AppraisalFile.read(file, options.terminal(), scoring);
            }
            scoring.progress.end();
            return scoring.refused == 0 ? Exit.FINE : Exit.NOT_FINE;
        }
    }

    private final class Scoring implements Taken {
        private final Schemes schemes;
        private final Terminal terminal = options.terminal();
        private final Progress progress = new Progress(terminal);
        private final Map<String, String> before = new HashMap<>();
        private long refused;

        Scoring(Schemes schemes) {
            this.schemes = schemes;
        }

        @Override
        public void document(String where, JsonNode document) {
            try {
                var reading = appraisedOnce(where, AppraisalReader.read(document));
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
                progress.decided();
            } catch (Refused refusal) {
                unreadable(where, refusal.problems());
            } catch (FlawedRules flawed) {
                refused++;
                progress.refused();
                flawed.flaws().forEach(flaw -> terminal.complain(where + ": " + flaw.in(terminal.language())));
            }
        }

        /** A case of a fixture is no appraisal of anybody. */
        private Reading appraisedOnce(String where, Reading reading) {
            var appraisee = reading.appraisal().appraisee();
            var key = String.join("\n", reading.appraisal().scheme(), appraisee.period().toString(), appraisee.id());
            var first = where.endsWith(")") ? null : before.putIfAbsent(key, where);
            if (first == null || !reading.problems().isEmpty()) {
                return reading;
            }
            return new Reading(
                    reading.appraisal(),
                    List.of(Problem.at(
                            "appraisee.id",
                            new AppraisalProblem.AppraisedTwice(appraisee.id(), appraisee.period(), first))));
        }

        private void explain(String where, WhyNot why) {
            var sentences = why.sentences().stream()
                    .map(sentence -> sentence.in(terminal.language()))
                    .toList();
            if (json) {
                var line = Documents.json()
                        .createObjectNode()
                        .put("appraisal", where)
                        .put("rule", why.rule().name())
                        .put("fired", why.fired());
                sentences.forEach(line.putArray("why")::add);
                terminal.out().println(line);
            } else {
                terminal.out().println(where + ": " + String.join("\n  ", sentences));
            }
        }

        @Override
        public void unreadable(String where, List<Problem> problems) {
            refused++;
            progress.refused();
            problems.forEach(problem -> terminal.complain(where + ": " + problem.in(terminal.language())));
        }

        @Override
        public void failed(String where, RuntimeException failure) {
            refused++;
            progress.refused();
            terminal.complain(where + ": " + terminal.texts().say("failed", failure));
        }
    }
}
