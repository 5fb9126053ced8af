package org.plumbline.api.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Room for one settlement in memory: whoever comes first is served first, and callers who send or read slowly hold
 * nothing up, since bodies and answers wait outside.
 */
@Component
@DependsOnDatabaseInitialization
public class Room {
    /** In bytes: a settlement of 100,000 members takes about half of it. */
    public static final int LONGEST = 32 * 1024 * 1024;
    /** Fewer than the server answers at once, so that some are left for appraisals. */
    private static final int MOST_WAITING = 64;

    private static final int IN_MEMORY = 256 * 1024;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Semaphore alone = new Semaphore(1, true);
    private final Path folder;

    /** Deletes what a server that was killed left there; whoever has the database has the folder to itself. */
    Room(@Value("${plumbline.data}") String data) throws IOException {
        this.folder = Path.of(data, "waiting");
        FileUtils.deleteDirectory(folder.toFile());
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
        private final List<DeferredFileOutputStream> spools = new ArrayList<>();

        private Call() {}

        /**
         * Takes a body in, however slowly it comes.
         *
         * @throws Declined where it is too long, of which no more is read
         */
        public DeferredFileOutputStream receive(HttpServletRequest request) throws IOException {
            if (request.getContentLengthLong() > LONGEST) {
                throw Body.tooLong();
            }
            var body = spool();
            var in = request.getInputStream();
            var chunk = new byte[64 * 1024];
            for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.getByteCount() > LONGEST) {
                    throw Body.tooLong();
                }
            }
            body.close();
            return body;
        }

        /** The document of a body; ask for it when alone. */
        public JsonNode json(DeferredFileOutputStream body) {
            try (var in = body.toInputStream()) {
                return Body.json(in);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Somewhere to write to: in memory while it is little, then in a file that goes with the call. */
        public DeferredFileOutputStream spool() throws IOException {
            Files.createDirectories(folder);
            var spool = DeferredFileOutputStream.builder()
                    .setThreshold(IN_MEMORY)
                    .setDirectory(folder)
                    .setPrefix("settlement")
                    .setSuffix(".json")
                    .get();
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
        public void send(DeferredFileOutputStream answer, HttpServletResponse response) throws IOException {
            answer.close();
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLengthLong(answer.getByteCount());
            answer.writeTo(response.getOutputStream());
        }

        @Override
        public void close() throws IOException {
            places.release();
            for (var spool : spools) {
                spool.close();
                if (!spool.isInMemory()) {
                    Files.delete(spool.getPath());
                }
            }
        }
    }
}
