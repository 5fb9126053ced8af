package org.plumbline.engine.document;

import java.io.OutputStream;
import java.util.Arrays;

/** What is written in few pieces, most often in one: kept at its length, without room to grow or a copy at the end. */
final class Pieces extends OutputStream {
    private byte[] bytes = {};

    byte[] bytes() {
        return bytes;
    }

    @Override
    public void write(byte[] piece, int from, int length) {
        var before = bytes.length;
        bytes = Arrays.copyOf(bytes, before + length);
        System.arraycopy(piece, from, bytes, before, length);
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }
}
