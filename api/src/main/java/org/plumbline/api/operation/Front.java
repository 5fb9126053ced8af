package org.plumbline.api.operation;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
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

    /** By what is beneath the stream, which is closed when the answer is whole. */
    private static boolean isRead(Request request) {
        var rest = new Unwanted();
        try {
            var unwanted = 0L;
            for (var read = request.getCoyoteRequest().doRead(rest); read >= 0; ) {
                unwanted += read;
                if (unwanted > MOST_UNWANTED) {
                    return false;
                }
                read = request.getCoyoteRequest().doRead(rest);
            }
            return true;
        } catch (IOException | Declined gone) {
            return false;
        }
    }

    /** Where bytes go that nobody wants. */
    private static final class Unwanted implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // They are looked at where they are.
        }
    }
}
