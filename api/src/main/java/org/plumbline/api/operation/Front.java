package org.plumbline.api.operation;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.plumbline.api.problems.Declined;

/** Stands before everything: what every answer says to browsers, and how long a body may keep the server waiting. */
final class Front extends ValveBase {
    /** As much of a refused body as is read, so that whoever sends it hears why. */
    private static final long MOST_UNWANTED = 64L * 1024 * 1024;

    Front() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SafeHeaders.on(request.getDecodedRequestURI(), response);
        var raw = request.getCoyoteRequest();
        var body = new PacedBody(raw.getInputBuffer(), response.getCoyoteResponse());
        raw.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!isReadToItsEnd(request)) {
                leave(request, response);
            }
        } finally {
            raw.setInputBuffer(body.unpaced());
        }
    }

    private static boolean isReadToItsEnd(Request request) {
        var whole = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        return whole.get();
    }

    /** Nobody wants the rest. Of a stranger's no more is looked at than has come already; then the connection ends. */
    private static void leave(Request request, Response response) throws IOException {
        var known = request.getAttribute(Known.ATTRIBUTE) != null;
        response.finishResponse();
        if (!known || !isRead(request)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isRead(Request request) {
        try {
            var in = request.getInputStream();
            var chunk = new byte[16 * 1024];
            var unwanted = 0L;
            for (var read = in.read(chunk); read >= 0 && unwanted <= MOST_UNWANTED; read = in.read(chunk)) {
                unwanted += read;
            }
            return unwanted <= MOST_UNWANTED;
        } catch (IOException | IllegalStateException | Declined gone) {
            return false;
        }
    }
}
