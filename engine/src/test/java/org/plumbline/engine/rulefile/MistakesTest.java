package org.plumbline.engine.rulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.ruleset.SchemeFiles;

class MistakesTest {
    static Stream<Mistake> mistakes() {
        return Mistake.beside(MistakesTest.class);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidOnItsLineInTheReadersWords(Mistake mistake) {
        var flaws = flaws(mistake.files());

        mistake.isSaidIn(flaws);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeInOneRuleDoesNotHideAnother(Mistake mistake) {
        var texts = new TreeMap<>(mistake.files().texts());
        texts.put(
                "incentives-more.drl",
                "rule \"又一条\" @clause(\"T\") when Total( vlue > 1 ) then insert( grade(\"fair\") ); end");

        var flaws = flaws(new SchemeFiles(texts));

        if (!mistake.file().equals("scheme.yaml")) {
            assertThat(flaws).extracting(flaw -> flaw.place().file()).contains(mistake.file(), "incentives-more.drl");
        }
    }

    private static List<Flaw> flaws(SchemeFiles files) {
        var flawed = catchThrowableOfType(
                FlawedRules.class,
                () -> Engine.of(files, CompiledRules.NOT_KEPT).close());
        assertThat(flawed).as("refused").isNotNull();
        return flawed.flaws();
    }
}
