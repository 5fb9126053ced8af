package org.plumbline.cli.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plumbline.cli.options.Schemes;
import org.plumbline.cli.sheets.DocumentTaker;
import org.plumbline.cli.sheets.Refusals;
import org.plumbline.cli.terminal.Progress;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.AppraisedOnce;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.compare.Move;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import tools.jackson.databind.JsonNode;

/**
 * Decides a stream of appraisals by two versions, on all processors, a few hundred at a time; what came of them is taken
 * in the order of the file.
 */
final class Comparing implements DocumentTaker, AutoCloseable {
    private static final int BATCH = 128;
    private static final int WAITING = 8;

    private final Schemes earlier;
    private final Schemes later;
    private final Consumer<Move> eachMove;
    private final Progress progress;
    private final Refusals refusals;
    private final AppraisedOnce appraised = new AppraisedOnce(Integer.MAX_VALUE);
    private final Map<String, Compared> compared = new TreeMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Future<List<Outcome>>> waiting = new ArrayDeque<>();
    private List<Question> batch = new ArrayList<>();

    Comparing(Schemes earlier, Schemes later, Terminal terminal, Consumer<Move> eachMove) {
        this.earlier = earlier;
        this.later = later;
        this.eachMove = eachMove;
        this.progress = new Progress(terminal);
        this.refusals = new Refusals(terminal);
    }

    /** An appraisal and where it stands. */
    private record Question(String where, Reading reading, Compared of) {}

    /** What came of it: its move, or the fault that is thrown when it is asked for. */
    private record Outcome(Question question, Supplier<Move> move) {}

    @Override
    public void document(String where, JsonNode document) {
        take(where, appraised.once(where, AppraisalReader.read(document)));
    }

    @Override
    public void example(String where, JsonNode given) {
        take(where, AppraisalReader.read(given));
    }

    @Override
    public void unreadable(String where, List<Problem> problems) {
        refusals.say(where, problems);
        progress.refused();
    }

    private void take(String where, Reading reading) {
        if (!refusals.decided(where, () -> batch.add(new Question(where, reading, of(reading))))) {
            progress.refused();
        }
        if (batch.size() == BATCH) {
            submit();
        }
    }

    private Compared of(Reading reading) {
        var code = reading.appraisal().scheme();
        var known = compared.get(code);
        if (known != null) {
            return known;
        }
        earlier.engine(reading);
        var opened = Compared.of(code, earlier, later);
        compared.put(code, opened);
        return opened;
    }

    private void submit() {
        var questions = batch;
        batch = new ArrayList<>();
        waiting.add(threads.submit(() -> questions.stream().map(Comparing::move).toList()));
        if (waiting.size() > WAITING) {
            absorb(waiting.remove());
        }
    }

    private static Outcome move(Question question) {
        try {
            var move = question.of().versions().move(question.reading());
            return new Outcome(question, () -> move);
        } catch (FlawedRules flawed) {
            return new Outcome(question, () -> {
                throw flawed;
            });
        }
    }

    private void absorb(Future<List<Outcome>> decided) {
        try {
            decided.get().forEach(this::absorb);
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void absorb(Outcome outcome) {
        var fine = refusals.decided(outcome.question().where(), () -> {
            var move = outcome.move().get();
            outcome.question().of().moves().add(move);
            if (move.before().isRefused() && move.after().isRefused()) {
                throw new Refused(move.before().problems());
            }
            eachMove.accept(move);
        });
        if (fine) {
            progress.decided();
        } else {
            progress.refused();
        }
    }

    /** Waits for the last ones; the schemes that there were appraisals of, by code. */
    List<Compared> end() {
        submit();
        while (!waiting.isEmpty()) {
            absorb(waiting.remove());
        }
        progress.end();
        return List.copyOf(compared.values());
    }

    /** Whether every appraisal could be decided by one version at least. */
    boolean allDecided() {
        return refusals.isEmpty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
