package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

/** One change of the tiny scheme, as a table of mistakes has it, and what must be said of it. */
public record Mistake(String file, String shown, SchemeFiles files, String at, String code, String says) {
    /** The {@code mistakes.yaml} beside a test. */
    public static Stream<Mistake> beside(Class<?> test) {
        return in(test, "mistakes.yaml", TinyScheme.files());
    }

    /** A table beside a test, of changes of a scheme. */
    public static Stream<Mistake> in(Class<?> test, String table, SchemeFiles whole) {
        var mistakes = new ArrayList<Mistake>();
        Documents.yaml().readTree(test.getResourceAsStream(table)).forEach(entry -> mistakes.add(of(entry, whole)));
        return mistakes.stream();
    }

    private static Mistake of(JsonNode entry, SchemeFiles whole) {
        var file = entry.get("file").asString();
        var text = entry.path("text");
        var to = text.isMissingNode() ? entry.get("to").asString() : text.asString();
        var texts = new TreeMap<>(whole.texts());
        if (text.isMissingNode()) {
            var from = entry.get("from").asString();
            assertThat(texts.get(file)).contains(from);
            texts.computeIfPresent(file, (name, before) -> before.replace(from, to));
        } else {
            texts.put(file, to);
        }
        return new Mistake(
                file,
                to,
                new SchemeFiles(texts),
                entry.get("at").asString(),
                entry.get("code").asString(),
                entry.get("says").asString());
    }

    /** Looks whether it is said on its line in the reader's words, and nothing in a programmer's. */
    public void isSaidIn(List<Flaw> flaws) {
        assertThat(flaws).anySatisfy(flaw -> {
            assertThat(flaw.message().code()).isEqualTo(code);
            assertThat(flaw.place()).hasToString(at);
            assertThat(flaw.message().in(Language.ZH)).contains(says);
        });
        assertThat(flaws)
                .allSatisfy(flaw -> assertThat(flaw.in(Language.EN) + flaw.in(Language.ZH))
                        .doesNotContain(
                                "java.lang",
                                "java.util",
                                "Exception",
                                "org.drools",
                                "org.plumbline.engine",
                                "{0}",
                                "{1}",
                                "{2}",
                                "null",
                                "Optional"));
    }

    @Override
    public String toString() {
        return file + ": " + shown;
    }
}
