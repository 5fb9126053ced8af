package org.plumbline.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;

class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int DECISIONS_OF_EACH = 25_000;

    private record Case(Appraisal appraisal, Decision decision) {}

    @Test
    void eightThreadsGetTheDecisionsThatOneWouldGet() throws InterruptedException, ExecutionException {
        var cases = RandomAppraisals.list(20_261_121, 2_000, RandomAppraisals::next).stream()
                .map(appraisal -> new Case(appraisal, Hospital.YARDSTICK.decide(appraisal)))
                .toList();
        var work = new ArrayList<Callable<Integer>>();
        for (var thread = 0; thread < THREADS; thread++) {
            var start = thread * 251;
            work.add(() -> differing(cases, start));
        }

        var pool = Executors.newFixedThreadPool(THREADS);
        var differing = 0;
        for (var each : pool.invokeAll(work)) {
            differing += each.get();
        }
        pool.shutdown();

        assertThat(differing)
                .as("decisions that differ, of %d", THREADS * DECISIONS_OF_EACH)
                .isZero();
    }

    private static int differing(List<Case> cases, int start) {
        var differing = 0;
        for (var i = 0; i < DECISIONS_OF_EACH; i++) {
            var each = cases.get((start + i) % cases.size());
            differing += Hospital.ENGINE.decide(each.appraisal()).equals(each.decision()) ? 0 : 1;
        }
        return differing;
    }
}
