package org.plumbline.api.decisions;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.plumbline.api.problems.CallLanguage;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * NDJSON both ways: one thread reads and decides, another settles what was decided and answers, in the order of the
 * lines, with a window between them.
 *
 * <p>While a batch is settled the next one gathers: the slower the database, the larger its batches.
 */
@Component
class Streams {
    static final String NDJSON = "application/x-ndjson";
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int MOST_AT_ONCE = 16;
    private static final int BUFFER = 64 * 1024;

    private final ExecutorService writers = Executors.newCachedThreadPool(task -> new Thread(task, "answering"));
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** What is done with a line, and then with a batch of them. */
    interface Work {
        /** Decides a line; what it throws becomes the line's answer. */
        StreamedLine decide(long number, JsonNode document);

        /** Sees to it that every line has its answer; false where nothing more can be answered. */
        boolean settle(List<StreamedLine> lines);
    }

    /** Answers a body line by line. */
    void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        if (!places.tryAcquire()) {
            throw new Declined(HttpStatus.TOO_MANY_REQUESTS, new CallProblem.TooManyStreams(MOST_AT_ONCE).message());
        }
        try {
            response.setContentType(NDJSON);
            answerEach(request, response.getOutputStream(), work);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            LOG.error("A stream was not answered to its end", failed.getCause());
        } finally {
            places.release();
        }
    }

    private void answerEach(HttpServletRequest request, OutputStream out, Work work)
            throws IOException, InterruptedException, ExecutionException {
        var window = new Window<StreamedLine>();
        var answering = writers.submit(() -> write(window, out, work));
        try {
            read(new Lines(request.getInputStream()), window, CallLanguage.of(request), work);
        } finally {
            window.end();
            answering.get();
        }
    }

    private static void read(Lines lines, Window<StreamedLine> window, Language language, Work work)
            throws IOException, InterruptedException {
        while (lines.next()) {
            if (!window.put(decided(lines, language, work))) {
                return;
            }
        }
    }

    private static StreamedLine decided(Lines lines, Language language, Work work) {
        try {
            return work.decide(lines.number(), lines.json());
        } catch (RuntimeException failure) {
            return StreamedLine.failed(lines.number(), failure, language);
        }
    }

    /** Whatever ends it, the reader is told: a caller who stops reading holds nothing here. */
    private static void write(Window<StreamedLine> window, OutputStream stream, Work work) {
        var out = new BufferedOutputStream(stream, BUFFER);
        try {
            var batch = window.take();
            while (!batch.isEmpty()) {
                var goesOn = work.settle(batch);
                write(batch, out);
                batch = goesOn ? window.take() : List.of();
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.info("A caller went away before the last answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            window.abandon();
        }
    }

    private static void write(List<StreamedLine> batch, OutputStream out) throws IOException {
        for (var line : batch) {
            out.write(line.answer());
            out.write('\n');
        }
        out.flush();
    }

    @PreDestroy
    void close() {
        writers.shutdown();
    }
}
