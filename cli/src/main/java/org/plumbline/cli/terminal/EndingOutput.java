package org.plumbline.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output of a command that ends where nobody takes any more of it: work that nobody sees is not done. */
final class EndingOutput extends FilterOutputStream {
    private final Runnable end;

    EndingOutput(OutputStream raw, Runnable end) {
        super(raw);
        this.end = end;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException gone) {
            end.run();
            throw gone;
        }
    }
}
