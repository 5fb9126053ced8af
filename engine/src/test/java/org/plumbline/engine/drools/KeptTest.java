package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemeReader;

class KeptTest {
    private final Kept kept = new Kept();

    @Test
    void whatWasCompiledOnceIsNotCompiledAgainAndJudgesAlike() {
        var first = total(TinyScheme.files());
        var second = total(TinyScheme.files());

        assertThat(second).isEqualTo(first);
        assertThat(kept.puts).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsCompiledAnew() {
        var first = total(TinyScheme.files());
        kept.byKey.replaceAll((key, compiled) -> new byte[] {1, 2, 3});

        assertThat(total(TinyScheme.files())).isEqualTo(first);
        assertThat(kept.puts).isEqualTo(2);
    }

    @Test
    void whatWasMadeOfTextsInAnotherLayoutIsCompiledAnew() {
        var first = total(TinyScheme.files());
        kept.replace((name, content) -> name.endsWith(".drl")
                ? (new String(content, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8)
                : content);

        assertThat(total(TinyScheme.files())).isEqualTo(first);
        assertThat(kept.puts).isEqualTo(2);
        assertThat(total(TinyScheme.files())).isEqualTo(first);
        assertThat(kept.puts).isEqualTo(2);
    }

    @Test
    void theKeyFollowsFromTheVeryTextsAndFromNothingElse() {
        var key = key(TinyScheme.files());

        assertThat(key(TinyScheme.replacing("veto.drl", "rule \"", "// A remark.\nrule \"")))
                .isNotEqualTo(key);
        assertThat(key(TinyScheme.replacing("veto.drl", "\nend", "\nend // A remark.")))
                .isEqualTo(key);
        assertThat(key(TinyScheme.replacing("incentives.drl", "60", "61"))).isNotEqualTo(key);
        assertThat(key(TinyScheme.replacing("scheme.yaml", "points: 4", "points: 3")))
                .isEqualTo(key);
    }

    private static String key(SchemeFiles files) {
        var scheme = SchemeReader.read(String.valueOf(files.texts().get(SchemeReader.FILE)), new ArrayList<>());
        var read = new ArrayList<RuleFile>();
        files.texts().forEach((name, text) -> {
            if (!name.equals(SchemeReader.FILE)) {
                read.add(RuleFile.read(name, text, scheme, new ArrayList<>()));
            }
        });
        return RuleTexts.of(List.copyOf(read)).key();
    }

    private String total(SchemeFiles files) {
        try (var engine = Engine.of(files, kept)) {
            return engine.decide(Asked.clerk("80", "70.5")).total().toPlainString();
        }
    }
}
