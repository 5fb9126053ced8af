package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.plumbline.bench.Rounds.Round;
import org.plumbline.engine.Engine;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.yardstick.Yardstick;

/** Measures everything in one run, engine and yardstick in turns, and prints medians beside what is aimed at. */
public final class Report {
    private static final int ROUNDS = 15;
    private static final double ROUND_SECONDS = 0.4;
    private static final double WARM_UP_SECONDS = 8;
    private static final double MOST_CPU_RATIO = 8;
    private static final double MOST_BYTES = 24_000;
    private static final double LEAST_TWO_TO_ONE = 1.8;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Report() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        new Report().print();
    }

    private void print() throws IOException {
        print(
                "engine %s · JDK %s · %d processors · medians of %d rounds",
                Version.ENGINE,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ROUNDS);
        try (var engine = Hospital.open(CompiledRules.NOT_KEPT)) {
            for (var mix : Mix.values()) {
                decisions(engine, mix);
            }
        }
        var starts = Starts.measure();
        print("%nscheme, s                     %9s %9s", "cold", "warm");
        print("compile                       %9.2f %9.2f", starts.compileCold(), starts.compileWarm());
        print("%nJVM start to decision, s      %9s %9s", "compiling", "kept");
        print("                              %9.2f %9.2f", starts.firstDecision(), starts.firstDecisionKept());
    }

    private void decisions(Engine engine, Mix mix) {
        var yardstick = new Yardstick(engine.rules().fingerprint());
        var appraisals = mix.appraisals();
        var byRules = new Rounds(engine::decide, appraisals, ROUND_SECONDS, WARM_UP_SECONDS);
        var byHand = new Rounds(yardstick::decide, appraisals, ROUND_SECONDS, WARM_UP_SECONDS);
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            var engineCpu = byRules.oneThread().cpuNanos();
            ratios.add(engineCpu / byHand.oneThread().cpuNanos());
        }

        print("%n%-29s %9s %9s %9s", mix.title(), "engine", "by hand", "ratio");
        line("time of a decision, us", byRules.median(Round::nanos) / 1000, byHand.median(Round::nanos) / 1000);
        line("CPU time, us", byRules.median(Round::cpuNanos) / 1000, byHand.median(Round::cpuNanos) / 1000);
        line("bytes", byRules.median(Round::bytes), byHand.median(Round::bytes));
        aim("CPU time, engine to by hand", Rounds.median(ratios), "at most", MOST_CPU_RATIO);
        aim("bytes of the engine", byRules.median(Round::bytes), "at most", MOST_BYTES);
        threads(byRules, byHand);
    }

    /** What two threads do together, engine and yardstick in turns: the second shows what the machine itself allows. */
    private void threads(Rounds byRules, Rounds byHand) {
        var engine = new Scaling(byRules);
        var machine = new Scaling(byHand);
        for (var i = 0; i < ROUNDS; i++) {
            engine.round();
            machine.round();
        }
        line("a second, one thread", engine.one(), machine.one());
        line("a second, two threads", engine.two(), machine.two());
        line("CPU time, two to one", engine.cpu(), machine.cpu());
        line("speed, two to one", engine.speed(), machine.speed());
        if (machine.speed() >= LEAST_TWO_TO_ONE) {
            aim("two threads to one", engine.speed(), "at least", LEAST_TWO_TO_ONE);
        } else {
            print("the machine has no second processor free; by CPU time alone:");
            aim("two threads to one", 2 / engine.cpu(), "at least", LEAST_TWO_TO_ONE);
        }
    }

    private void line(String what, double engine, double byHand) {
        print("%-29s %9.2f %9.2f %9.2f", what, engine, byHand, engine / byHand);
    }

    private void aim(String what, double value, String bound, double limit) {
        var met = bound.equals("at most") ? value <= limit : value >= limit;
        print("%-29s %9.2f   %s %.1f: %s", what, value, bound, limit, met ? "met" : "MISSED");
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
