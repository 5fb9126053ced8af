package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;

class KeptTest {
    /** Keeps in memory and counts. */
    private static final class Memory implements CompiledRules {
        private final Map<String, byte[]> kept = new HashMap<>();
        private int puts;

        @Override
        public Optional<byte[]> get(String fingerprint) {
            return Optional.ofNullable(kept.get(fingerprint));
        }

        @Override
        public void put(String fingerprint, byte[] compiled) {
            kept.put(fingerprint, compiled);
            puts++;
        }
    }

    private final Memory memory = new Memory();

    @Test
    void whatWasCompiledOnceIsNotCompiledAgainAndJudgesAlike() {
        var first = total();
        var second = total();

        assertThat(second).isEqualTo(first);
        assertThat(memory.puts).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsCompiledAnew() {
        var first = total();
        memory.kept.replaceAll((fingerprint, compiled) -> new byte[] {1, 2, 3});

        assertThat(total()).isEqualTo(first);
        assertThat(memory.puts).isEqualTo(2);
    }

    private String total() {
        try (var engine = Engine.of(TinyScheme.files(), memory)) {
            return engine.decide(Asked.clerk("80", "70.5")).total().toPlainString();
        }
    }
}
