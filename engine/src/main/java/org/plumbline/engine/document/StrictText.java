package org.plumbline.engine.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, read as it comes; where it is none, reading ends with the place, and nothing stands for the letter. */
public final class StrictText extends Reader {
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer letters = CharBuffer.allocate(CHUNK).limit(0);
    private int line = 1;
    private int column = 1;
    private boolean ended;

    /** The text of a stream, which is closed with it. */
    public StrictText(InputStream in) {
        this.in = in;
    }

    /** From here on the text is not UTF-8. */
    public static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        NotUtf8(int line, int column) {
            super(line + ":" + column);
            this.line = line;
            this.column = column;
        }

        /** The line, from 1. */
        public int line() {
            return line;
        }

        /** The column, from 1. */
        public int column() {
            return column;
        }
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        while (!letters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        var taken = Math.min(count, letters.remaining());
        letters.get(into, from, taken);
        for (var i = from; i < from + taken; i++) {
            column = into[i] == '\n' ? 1 : column + 1;
            line += into[i] == '\n' ? 1 : 0;
        }
        return taken;
    }

    /** Letters before a fault are handed on first, so that its place is known. */
    private void decode() throws IOException {
        fill();
        letters.clear();
        var result = decoder.decode(bytes, letters, ended);
        letters.flip();
        if (result.isError() && !letters.hasRemaining()) {
            throw new NotUtf8(line, column);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        if (!ended && bytes.hasRemaining()) {
            var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
