package org.plumbline.api.load;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plumbline.api.Running;

/**
 * Appraisals sent line by line while the answers are read, as HTTP/1.0: neither way is in chunks.
 *
 * <p>The JDK's client does not read before it has sent all, and is let go once nothing more fits in between.
 */
final class Stream {
    private final Running server;

    Stream(Running server) {
        this.server = server;
    }

    /** How many of the lines, each with its end, were answered as newly kept. */
    long keep(Iterable<byte[]> lines) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var writer = new Thread(() -> write(socket, lines), "sending");
            writer.start();
            // Only the start of a line is looked at, and that is ASCII.
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var kept = in.lines()
                    .filter(line -> line.startsWith("{\"status\":201"))
                    .count();
            writer.join();
            return kept;
        }
    }

    private void write(Socket socket, Iterable<byte[]> lines) {
        try {
            var length = 0L;
            for (var line : lines) {
                length += line.length;
            }
            var account = server.account("scorer").getBytes(StandardCharsets.UTF_8);
            var head = "POST /api/v1/decisions HTTP/1.0\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                    + "Authorization: Basic " + Base64.getEncoder().encodeToString(account) + "\r\nContent-Length: ";
            var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            out.write((head + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (var line : lines) {
                out.write(line);
            }
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
