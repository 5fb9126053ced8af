package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of the rule language is known by its type or its annotation: its Java name is written in one place alone. */
class WordsAreNoStringsTest {
    private static final String NAMED = "(?:getName|property)\\(\\)";
    private static final Pattern COMPARED = Pattern.compile(NAMED
            + "\\)?\\s*\\.(?:equals|startsWith|endsWith|contains|matches|compareTo)\\(\\s*\"|"
            + "\"\\s*\\.equals\\([\\w.()]*" + NAMED + "|"
            + "switch\\s*\\([\\w.()]*" + NAMED + "|"
            + "\\.contains\\([\\w.()\\s]*" + NAMED);
    private static final List<Path> PROGRAMS = List.of(
            Path.of("src/main/java/org/plumbline/engine/rule"),
            Path.of("src/main/java/org/plumbline/engine/rulefile"),
            Path.of("src/main/java/org/plumbline/engine/ruleset"),
            Path.of("src/main/java/org/plumbline/engine/drools"),
            Path.of("src/main/java/org/plumbline/engine/witness"),
            Path.of("src/main/java/org/plumbline/engine/limits"),
            Path.of("src/main/java/org/plumbline/engine/analysis"),
            Path.of("src/main/java/org/plumbline/engine/agreement"),
            Path.of("src/main/java/org/plumbline/engine/coverage"),
            Path.of("src/main/java/org/plumbline/engine/check"),
            Path.of("src/main/java/org/plumbline/engine/explain"),
            Path.of("src/main/java/org/plumbline/engine/settlement"),
            Path.of("../cli/src/main/java"),
            Path.of("../api/src/main/java"));

    @Test
    void noProgramComparesTheNameOfAWordWithAText() throws IOException {
        var found = new ArrayList<String>();
        for (var root : PROGRAMS) {
            try (var files = Files.walk(root)) {
                for (var file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    compared(Files.readString(file)).forEach(text -> found.add(file + ": " + text));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word.method().getName().equals(\"within\")",
                "if (!last.method().getName().startsWith(\"ofPart\")) {",
                "\"post\".equals(test.path().property())",
                "return switch (test.path().property()) {",
                "Set.of(\"monthly\").contains(test.path()\n    .property())"
            })
    void aNameThatIsComparedIsFound(String text) {
        assertThat(compared(text)).hasSize(1);
    }

    private static Stream<String> compared(String text) {
        return COMPARED.matcher(text.replaceAll("\\s+(?=\\.)", "")).results().map(match -> match.group());
    }
}
