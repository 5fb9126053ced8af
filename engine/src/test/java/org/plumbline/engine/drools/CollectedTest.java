package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Jvm;
import org.plumbline.engine.TinyScheme;

class CollectedTest {
    /** Both at the same time: each takes most of a minute, and one core. */
    private static final class TwoHundred {
        private static final ExecutorService BOTH = Executors.newFixedThreadPool(2);
        private static final Future<Jvm.Ended> CLOSED = BOTH.submit(() -> run("close"));
        private static final Future<Jvm.Ended> KEPT = BOTH.submit(() -> run("keep"));

        static {
            BOTH.shutdown();
        }

        private static Jvm.Ended run(String how) throws IOException, InterruptedException {
            var small = List.of("-XX:MaxMetaspaceSize=54m", "-Xmx256m");
            return Jvm.run(Map.of(), small, CollectedTest.class, "200", how);
        }
    }

    @Test
    @Tag("long")
    void twoHundredRuleSetsCompiledAndClosedLeaveNothingBehind() throws Exception {
        var ended = TwoHundred.CLOSED.get();

        assertThat(ended.printed()).contains("done");
        assertThat(ended.status()).isZero();
    }

    @Test
    @Tag("long")
    void keptOpenTheyWouldNotFit() throws Exception {
        var ended = TwoHundred.KEPT.get();

        assertThat(ended.printed()).doesNotContain("done");
        assertThat(ended.status()).isNotZero();
    }

    @Test
    void manyRuleSetsLiveSideBySideAndEachJudgesByItsOwn() {
        var engines = new ArrayList<Engine>();
        for (var limit = 60; limit < 68; limit++) {
            var files = TinyScheme.with("incentives.drl", TinyScheme.INCENTIVES.replace("60", Integer.toString(limit)));
            engines.add(Engine.of(files, CompiledRules.NOT_KEPT));
        }
        engines.get(0).close();

        for (var i = 1; i < engines.size(); i++) {
            var decision = engines.get(i).decide(Asked.clerk("80", "70.5"));

            assertThat(decision.total()).isEqualTo("64.20");
            assertThat(decision.grade()).isEqualTo(60 + i <= 64 ? "fair" : "poor");
        }
        engines.forEach(Engine::close);
    }

    /** Compiles that many different rule sets, judges by each and closes or keeps it. */
    public static void main(String[] arguments) {
        var kept = new ArrayList<Engine>();
        for (var i = 0; i < Integer.parseInt(arguments[0]); i++) {
            var files = TinyScheme.replacing("scoring.drl", "50:0", "50:0 60:" + (10 + i / 10) + "." + i % 10);
            var engine = Engine.of(files, CompiledRules.NOT_KEPT);
            engine.decide(Asked.clerk("80", "70"));
            if (arguments[1].equals("close")) {
                engine.close();
            } else {
                kept.add(engine);
            }
        }
        System.out.println("done " + kept.size());
    }
}
