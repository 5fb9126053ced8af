package org.plumbline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.yardstick.Yardstick;

/** One decision, by JMH: {@code java -cp bench.jar Main -prof gc -t 1}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Decide {
    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Both {
        /** What is decided. */
        @Param
        public Mix mix = Mix.TYPICAL_MONTH;

        private final Engine engine = Hospital.open(CompiledRules.NOT_KEPT);
        private final Yardstick yardstick = new Yardstick(engine.rules().fingerprint());

        /** Lets the rules go. */
        @TearDown
        public void close() {
            engine.close();
        }
    }

    /** Each thread's own way through the appraisals. */
    @State(Scope.Thread)
    public static class Turn {
        private List<Appraisal> appraisals = List.of();
        private int next;

        Appraisal next(Mix mix) {
            if (appraisals.isEmpty()) {
                appraisals = mix.appraisals();
            }
            next = next + 1 < appraisals.size() ? next + 1 : 0;
            return appraisals.get(next);
        }
    }

    /** By the rule files. */
    @Benchmark
    public Decision engine(Both both, Turn turn) {
        return both.engine.decide(turn.next(both.mix));
    }

    /** By hand. */
    @Benchmark
    public Decision yardstick(Both both, Turn turn) {
        return both.yardstick.decide(turn.next(both.mix));
    }
}
