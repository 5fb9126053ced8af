package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Rules are compiled without anything that other threads, or other rules, could notice. */
class CompilingAtOnceTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 4;

    @Test
    void otherThreadsNeverSeeAnotherLanguage() throws Exception {
        var usual = Locale.getDefault();
        var done = new AtomicBoolean();
        var looks = new AtomicInteger();
        var others = new AtomicInteger();
        var looking = new Thread(() -> {
            while (!done.get()) {
                looks.incrementAndGet();
                if (!Locale.getDefault().equals(usual)) {
                    others.incrementAndGet();
                }
            }
        });
        looking.start();

        Engine.of(graded(60), CompiledRules.NOT_KEPT).close();
        done.set(true);
        looking.join();

        assertThat(looks.get()).isGreaterThan(1000);
        assertThat(others.get()).isZero();
    }

    /** Each waits, before it has opened its rules, until the other has compiled its own. */
    @Test
    void twoRuleSetsAreCompiledAtTheSameTime() throws Exception {
        var both = new CyclicBarrier(2);
        var meeting = new CompiledRules() {
            @Override
            public Optional<byte[]> get(String key) {
                return Optional.empty();
            }

            @Override
            public void put(String key, byte[] compiled) {
                try {
                    both.await(2, TimeUnit.MINUTES);
                } catch (Exception alone) {
                    throw new IllegalStateException(alone);
                }
            }
        };

        var grades = atOnce(List.of(() -> grade(graded(61), meeting), () -> grade(graded(70), meeting)));

        assertThat(grades).containsExactly("fair", "poor");
    }

    @Test
    void manyThreadsThatCompileManyRuleSetsGetEachItsOwn() throws Exception {
        var kept = new Kept();
        var asked = new ArrayList<Callable<String>>();
        var expected = new ArrayList<String>();
        for (var i = 0; i < THREADS * ROUNDS; i++) {
            // Each limit is asked for by several threads; every other of them takes what was kept, where something is.
            var limit = 61 + i % 7;
            var from = i % 2 == 0 ? CompiledRules.NOT_KEPT : kept;
            asked.add(() -> grade(graded(limit), from));
            expected.add(limit <= 64 ? "fair" : "poor");
        }

        assertThat(atOnce(asked)).isEqualTo(expected);
    }

    private static SchemeFiles graded(int limit) {
        return TinyScheme.with("incentives.drl", TinyScheme.INCENTIVES.replace("60", Integer.toString(limit)));
    }

    private static String grade(SchemeFiles files, CompiledRules kept) {
        try (var engine = Engine.of(files, kept)) {
            return String.valueOf(engine.decide(Asked.clerk("80", "70.5")).grade());
        }
    }

    private static List<String> atOnce(List<Callable<String>> asked) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
