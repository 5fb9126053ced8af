package org.plumbline.api.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.plumbline.api.Running;

/** One connection that is kept open, at as little cost as can be. */
final class Caller implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String head;

    Caller(Running server, String path) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        var account = server.account("scorer").getBytes(StandardCharsets.UTF_8);
        this.head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(account) + "\r\nContent-Length: ";
    }

    /** Sends a body and gives the status. */
    int call(byte[] body) throws IOException {
        var start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        var whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        socket.getOutputStream().write(whole);
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
