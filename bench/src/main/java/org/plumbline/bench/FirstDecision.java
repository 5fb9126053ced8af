package org.plumbline.bench;

import java.nio.file.Path;
import org.plumbline.engine.drools.CompiledRules;

/**
 * The work of a fresh JVM: opens the engine, decides once, and prints how long opening took in milliseconds; with
 * {@code again}, opens it a second time and prints that as well. A folder's name keeps the compiled rules there.
 */
final class FirstDecision {
    static final String DECIDED = "decided";

    private FirstDecision() {}

    /** Opens, decides, prints. */
    public static void main(String[] arguments) {
        var kept = arguments.length > 1 ? new KeptInFolder(Path.of(arguments[1])) : CompiledRules.NOT_KEPT;
        var begin = System.nanoTime();
        try (var engine = Hospital.open(kept)) {
            var opened = millisSince(begin);
            engine.decide(Mix.TYPICAL_MONTH.appraisals().get(0));
            System.out.println(DECIDED + " " + opened);
        }
        if (arguments.length > 0 && arguments[0].equals("again")) {
            begin = System.nanoTime();
            try (var engine = Hospital.open(kept)) {
                System.out.println(
                        "again " + millisSince(begin) + " " + engine.scheme().code());
            }
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
