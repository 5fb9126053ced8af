package org.plumbline.api.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Room for one settlement in memory: whoever comes first is served first, and callers who send or read slowly hold
 * nothing up, since bodies and answers wait outside.
 */
@Component
public class Room {
    /** In bytes: a settlement of 100,000 members takes about half of it. */
    public static final int LONGEST = 32 * 1024 * 1024;
    /** Fewer than the server answers at once, so that some are left for appraisals. */
    private static final int MOST_WAITING = 64;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Semaphore alone = new Semaphore(1, true);
    private final Path folder;

    Room(@Value("${plumbline.data}") String data) {
        this.folder = Path.of(data, "waiting");
    }

    /**
     * Lets a call in.
     *
     * @throws Declined where too many wait already
     */
    public Call enter() {
        if (!places.tryAcquire()) {
            throw new Declined(
                    HttpStatus.TOO_MANY_REQUESTS, new CallProblem.TooManySettlements(MOST_WAITING).message());
        }
        return new Call();
    }

    /** A call that is in, with what it received and what it will answer. */
    public final class Call implements AutoCloseable {
        private final List<Spool> spools = new ArrayList<>();

        private Call() {}

        /**
         * Takes a body in, however slowly it comes.
         *
         * @throws Declined where it is too long, of which no more is read
         */
        public Spool receive(HttpServletRequest request) throws IOException {
            if (request.getContentLengthLong() > LONGEST) {
                throw Body.tooLong();
            }
            var body = spool();
            var in = request.getInputStream();
            var chunk = new byte[64 * 1024];
            for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.length() > LONGEST) {
                    throw Body.tooLong();
                }
            }
            return body;
        }

        /** The document of a body; ask for it when alone. */
        public JsonNode json(Spool body) {
            try {
                return Body.json(body.read());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Somewhere to write an answer to. */
        public Spool spool() {
            var spool = new Spool(folder);
            spools.add(spool);
            return spool;
        }

        /** Does something large when it is its turn. */
        public <T> T alone(Supplier<T> work) {
            try {
                alone.acquire();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Declined(
                        HttpStatus.SERVICE_UNAVAILABLE, new CallProblem.TooManySettlements(MOST_WAITING).message());
            }
            try {
                return work.get();
            } finally {
                alone.release();
            }
        }

        /** Sends what was written, however slowly it is read. */
        public void send(Spool answer, HttpServletResponse response) throws IOException {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLengthLong(answer.length());
            answer.read().transferTo(response.getOutputStream());
        }

        @Override
        public void close() throws IOException {
            places.release();
            for (var spool : spools) {
                spool.letGo();
            }
        }
    }
}
