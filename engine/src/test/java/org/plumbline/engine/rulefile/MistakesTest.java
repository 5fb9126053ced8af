package org.plumbline.engine.rulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

class MistakesTest {
    /** A wrong file and what must be said of it. */
    record Mistake(String file, String shown, SchemeFiles files, String at, String code, String says) {
        static Mistake of(JsonNode entry) {
            var file = entry.get("file").asString();
            var text = entry.path("text");
            var to = text.isMissingNode() ? entry.get("to").asString() : text.asString();
            var files = text.isMissingNode()
                    ? TinyScheme.replacing(file, entry.get("from").asString(), to)
                    : TinyScheme.with(file, to);
            return new Mistake(
                    file,
                    to,
                    files,
                    entry.get("at").asString(),
                    entry.get("code").asString(),
                    entry.get("says").asString());
        }

        @Override
        public String toString() {
            return file + ": " + shown;
        }
    }

    static Stream<Mistake> mistakes() {
        var stream = MistakesTest.class.getResourceAsStream("mistakes.yaml");
        var mistakes = new ArrayList<Mistake>();
        Documents.yaml().readTree(stream).forEach(entry -> mistakes.add(Mistake.of(entry)));
        return mistakes.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidOnItsLineInTheReadersWords(Mistake mistake) {
        var flaws = flaws(mistake.files());

        assertThat(flaws).anySatisfy(flaw -> {
            assertThat(flaw.message().code()).isEqualTo(mistake.code());
            assertThat(flaw.place()).hasToString(mistake.at());
            assertThat(flaw.message().in(Language.ZH)).contains(mistake.says());
        });
        assertThat(flaws)
                .allSatisfy(flaw -> assertThat(flaw.in(Language.EN) + flaw.in(Language.ZH))
                        .doesNotContain("java.lang", "Exception", "org.drools", "{0}", "{1}", "null"));
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
