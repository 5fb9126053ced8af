package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.problem.Flaw;

/** A check has both judges decide, unless this very build found here before that they agree. */
class WitnessedTest {
    private final Kept kept = new Kept();

    @Test
    void aCheckOfSoundRulesIsWitnessedOnceAndThenRelied() {
        var first = flaws();
        var puts = kept.puts;
        var second = flaws();

        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
        assertThat(kept.byKey.keySet()).anyMatch(key -> key.startsWith("witnessed-"));
        assertThat(puts).isEqualTo(2);
        assertThat(kept.puts).isEqualTo(2);
    }

    @Test
    void compiledRulesThatConcludeOtherwiseAreFoundAndTheRuleIsNamed() {
        compileWithAFault();

        var flaws = flaws();

        assertThat(flaws).hasSize(1);
        assertThat(flaws.get(0).message().code()).isEqualTo("judges-differ");
        assertThat(flaws.get(0).rule()).isEqualTo("差");
        assertThat(flaws.get(0).place().file()).isEqualTo("incentives.drl");
        assertThat(kept.byKey.keySet()).noneMatch(key -> key.startsWith("witnessed-"));
    }

    @Test
    void aMarkThatWasNotMadeHereIsNotTrusted() {
        assertThat(flaws()).isEmpty();
        var mark = kept.byKey.keySet().stream()
                .filter(key -> key.startsWith("witnessed-"))
                .findFirst()
                .orElseThrow();
        kept.byKey.remove(mark);
        compileWithAFault();

        assertThat(flaws()).hasSize(1);

        kept.put(mark.replace("witnessed-", "witnessed-x"), mark.getBytes(StandardCharsets.UTF_8));
        kept.put(mark, "witnessed".getBytes(StandardCharsets.UTF_8));
        assertThat(flaws()).hasSize(1);
    }

    /** What pays half is compiled to pay six tenths: nothing that vetting, or the texts, could show. */
    private void compileWithAFault() {
        Engine.of(TinyScheme.files(), kept).close();
        kept.replace((name, bytes) -> name.endsWith(".class") ? replaced(bytes, "0.5", "0.6") : bytes);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("\u0003" + from, "\u0003" + to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Flaw> flaws() {
        try (var check = Check.of(TinyScheme.files(), kept)) {
            return check.flaws();
        }
    }
}
