package org.plumbline.engine.document;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is written in few pieces, most often in one, which is then all: no room to grow, and no copy at the end. */
final class Pieces extends OutputStream {
    private final List<byte[]> pieces = new ArrayList<>(1);

    byte[] bytes() {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        var all = ByteBuffer.allocate(
                pieces.stream().mapToInt(piece -> piece.length).sum());
        pieces.forEach(all::put);
        return all.array();
    }

    @Override
    public void write(byte[] buffer, int from, int length) {
        pieces.add(Arrays.copyOfRange(buffer, from, from + length));
    }

    @Override
    public void write(int single) {
        pieces.add(new byte[] {(byte) single});
    }
}
