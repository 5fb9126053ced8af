package org.plumbline.api.decisions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What was read of a stream and is not answered yet: so much and no more, so that a slow reader slows the writer. */
final class Window<T extends Window.Weighed> {
    static final int MOST = 1024;
    static final int HEAVIEST = 8 * 1024 * 1024;
    static final int BATCH = 256;

    private final Queue<T> waiting = new ArrayDeque<>();
    private int weight;
    private boolean ended;
    private boolean abandoned;

    /** Something that takes memory. */
    interface Weighed {
        /** About how many bytes. */
        int weight();
    }

    /** Waits for room; false where nobody takes any more. */
    synchronized boolean put(T item) throws InterruptedException {
        while (!abandoned && (waiting.size() >= MOST || (weight >= HEAVIEST && !waiting.isEmpty()))) {
            wait();
        }
        if (abandoned) {
            return false;
        }
        waiting.add(item);
        weight += item.weight();
        notifyAll();
        return true;
    }

    /** No more will be put. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nobody will take any more. */
    synchronized void abandon() {
        abandoned = true;
        waiting.clear();
        notifyAll();
    }

    /** Waits for something; takes what is there, a batch at most, and nothing only at the end. */
    synchronized List<T> take() throws InterruptedException {
        while (waiting.isEmpty() && !ended && !abandoned) {
            wait();
        }
        var batch = new ArrayList<T>(Math.min(BATCH, waiting.size()));
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            var item = waiting.remove();
            weight -= item.weight();
            batch.add(item);
        }
        notifyAll();
        return batch;
    }
}
