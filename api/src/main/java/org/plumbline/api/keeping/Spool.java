package org.plumbline.api.keeping;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that wait: in memory while they are few, then in a file that goes with whoever holds it open. */
public final class Spool extends OutputStream {
    private static final int IN_MEMORY = 256 * 1024;

    private final Path folder;
    private final ByteArrayOutputStream few = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable OutputStream many;
    private long length;

    Spool(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (many == null && length > IN_MEMORY) {
            many = open();
            few.writeTo(many);
            few.reset();
        }
        (many == null ? few : many).write(bytes, from, count);
    }

    private OutputStream open() throws IOException {
        Files.createDirectories(folder);
        var name = Files.createTempFile(folder, "settlement", ".json");
        file = FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new BufferedOutputStream(Channels.newOutputStream(file), IN_MEMORY);
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    /** All that was written, from the beginning. */
    InputStream read() throws IOException {
        if (many == null) {
            return new ByteArrayInputStream(few.toByteArray());
        }
        many.flush();
        var channel = Objects.requireNonNull(file).position(0);
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // It goes when the spool goes.
            }
        };
    }

    /** Whoever has written may close it; the bytes stay until they are let go. */
    @Override
    public void flush() throws IOException {
        if (many != null) {
            many.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    void letGo() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
