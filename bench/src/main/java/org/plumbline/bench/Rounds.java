package org.plumbline.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;

/** Rounds of decisions of one judge; rounds of several are to be run in turns, so that noise meets them all alike. */
final class Rounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_SECOND = 1e9;

    private final Function<Appraisal, Decision> judge;
    private final List<Appraisal> appraisals;
    private final int decisions;
    private final List<Round> rounds = new ArrayList<>();

    /** Every decision passes through here, so that no compiler leaves one out. */
    volatile Decision last;

    /** What one decision took in a round: time, CPU time of its thread, bytes allocated. */
    record Round(double nanos, double cpuNanos, double bytes) {}

    /** What threads did together in a round. */
    record Together(double perSecond, double cpuNanos) {}

    /** A round lasts about so many seconds on one thread; the judge is warmed up for as many more as needed. */
    Rounds(Function<Appraisal, Decision> judge, List<Appraisal> appraisals, double seconds, double warmUpSeconds) {
        this.judge = judge;
        this.appraisals = appraisals;
        this.last = judge.apply(appraisals.get(0));
        var warmedUp = 0L;
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < warmUpSeconds * NANOS_A_SECOND) {
            warmedUp += work(appraisals.size());
        }
        var each = (System.nanoTime() - begin) / (double) warmedUp;
        this.decisions = (int) Math.max(appraisals.size(), seconds * NANOS_A_SECOND / each);
    }

    /** Another round on this thread. */
    Round oneThread() {
        var round = measured();
        rounds.add(round);
        return round;
    }

    /** A round's work on each of so many threads at once: decisions a second, CPU time of one. */
    Together together(int threads) {
        var ready = new CountDownLatch(threads);
        var go = new CountDownLatch(1);
        var cpu = new LongAdder();
        var workers = new ArrayList<Thread>();
        for (var i = 0; i < threads; i++) {
            var worker = new Thread(() -> {
                ready.countDown();
                await(go);
                var before = THREADS.getCurrentThreadCpuTime();
                work(decisions);
                cpu.add(THREADS.getCurrentThreadCpuTime() - before);
            });
            worker.start();
            workers.add(worker);
        }
        await(ready);
        var begin = System.nanoTime();
        go.countDown();
        workers.forEach(Rounds::join);
        var all = (double) threads * decisions;
        return new Together(all * NANOS_A_SECOND / (System.nanoTime() - begin), cpu.sum() / all);
    }

    double median(ToDoubleFunction<Round> of) {
        return median(rounds.stream().map(of::applyAsDouble).toList());
    }

    static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private Round measured() {
        var bytes = THREADS.getCurrentThreadAllocatedBytes();
        var cpu = THREADS.getCurrentThreadCpuTime();
        var begin = System.nanoTime();
        work(decisions);
        var time = System.nanoTime() - begin;
        return new Round(
                time / (double) decisions,
                (THREADS.getCurrentThreadCpuTime() - cpu) / (double) decisions,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / (double) decisions);
    }

    private int work(int count) {
        var next = 0;
        for (var i = 0; i < count; i++) {
            last = judge.apply(appraisals.get(next));
            next = next + 1 < appraisals.size() ? next + 1 : 0;
        }
        return count;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
