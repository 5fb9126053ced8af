package org.plumbline.api.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Sees to it that one Plumbline alone runs on a data folder; a process that ends leaves no lock behind. */
record DataFolderLock(FileChannel file) implements AutoCloseable {
    /** Throws where another holds it; says what to do. */
    static DataFolderLock on(Path data) throws IOException {
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException("another Plumbline is running on the data folder " + data
                    + ": stop it, choose another folder (--data), or name one database for both"
                    + " (PLUMBLINE_DATABASE_URL)");
        }
        return new DataFolderLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisJvm) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
