package org.plumbline.api.operation;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.springframework.http.HttpStatus;

/**
 * A body that must come at a pace: whoever makes the server wait for longer than a while and its bytes are worth is let
 * go. Time in which nobody here waits for it does not count.
 */
final class PacedBody implements InputBuffer {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    /** A kilobyte is worth a second. */
    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / 1024;

    private final InputBuffer body;
    private final Response response;
    private long waited;
    private long bytes;

    PacedBody(InputBuffer body, Response response) {
        this.body = body;
        this.response = response;
    }

    InputBuffer unpaced() {
        return body;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        var began = System.nanoTime();
        var read = body.doRead(handler);
        waited += System.nanoTime() - began;
        bytes += Math.max(0, read);
        if (waited > PATIENCE + bytes * NANOS_PER_BYTE) {
            throw tooSlow();
        }
        return read;
    }

    private RuntimeException tooSlow() throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the body came too slowly");
        }
        return new Declined(HttpStatus.REQUEST_TIMEOUT, new CallProblem.BodyTooSlow().message());
    }

    @Override
    public int available() {
        return body.available();
    }
}
