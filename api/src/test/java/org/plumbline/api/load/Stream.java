package org.plumbline.api.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import org.plumbline.api.Running;

/**
 * Appraisals sent line by line while the answers are read.
 *
 * <p>The JDK's client does not read before it has sent all, and is let go once nothing more fits in between.
 */
final class Stream {
    private static final byte[] KEPT = "{\"status\":201".getBytes(StandardCharsets.US_ASCII);

    private final Running server;

    Stream(Running server) {
        this.server = server;
    }

    /** How many of the lines were answered as newly kept. */
    long keep(Iterator<String> lines) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var writer = new Thread(() -> write(socket, lines), "sending");
            writer.start();
            var kept = read(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            writer.join();
            return kept;
        }
    }

    private void write(Socket socket, Iterator<String> lines) {
        try {
            var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            var account = server.account("scorer").getBytes(StandardCharsets.UTF_8);
            out.write(
                    ("POST /api/v1/decisions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                                    + "Content-Type: application/x-ndjson\r\nAuthorization: Basic "
                                    + Base64.getEncoder().encodeToString(account) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            while (lines.hasNext()) {
                chunk(out, (lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            chunk(out, new byte[0]);
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write(new byte[] {'\r', '\n'});
    }

    private static long read(InputStream in) throws IOException {
        while (!line(in).isEmpty()) {
            // The head of the answer.
        }
        var kept = 0L;
        var column = 0;
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            for (var next : in.readNBytes(size)) {
                if (column >= 0 && column < KEPT.length) {
                    column = next == KEPT[column] ? column + 1 : -1;
                    kept += column == KEPT.length ? 1 : 0;
                }
                column = next == '\n' ? 0 : column;
            }
            line(in);
        }
        return kept;
    }

    private static String line(InputStream in) throws IOException {
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
}
