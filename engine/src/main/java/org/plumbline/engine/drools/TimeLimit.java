package org.plumbline.engine.drools;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long is waited for something that cannot be stopped.
 *
 * <p>Sizes bound what rules cost to compile: the largest that are read take half a minute of one processor and less
 * than 256 MB. The time is a second wall, for what sizes do not see; memory has none of its own, since a JVM cannot
 * bound what one thread takes, and a heap that is too small for the sizes is the fault of whoever set it.
 */
record TimeLimit(Duration longest) {
    /** Some six times what the largest rules take: a busy machine is no fault of theirs. */
    static final TimeLimit OF_COMPILING = new TimeLimit(Duration.ofMinutes(3));

    /**
     * What comes of some work; empty where it takes too long.
     *
     * <p>The work then goes on in a thread that keeps no JVM from ending: Java knows no sound way to stop it.
     */
    <T> Optional<T> waitFor(Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "compiling");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
