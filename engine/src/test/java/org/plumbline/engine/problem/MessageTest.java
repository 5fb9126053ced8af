package org.plumbline.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:Message\\.of|Problem\\.at|flaw|lost|problem|Message)\\(\\s*(?:\"[^\"]*\",\\s*|[a-z.]+(?:\\([^()]*\\))?,\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    @Test
    void everySentenceIsThereInEveryLanguage() {
        assertThat(Message.codes(Language.ZH)).containsExactlyInAnyOrderElementsOf(Message.codes(Language.EN));
    }

    @Test
    void noSentenceSpeaksOfHowTheProgramIsMade() {
        for (var language : Language.values()) {
            for (var code : Message.codes(language)) {
                assertThat(Message.of(code).in(language))
                        .as(code)
                        .doesNotContainPattern("(?i)java|exception|drools|\\bnull\\b|\\bclass\\b|stack|thread");
            }
        }
    }

    @Test
    void everyCodeInTheSourcesHasASentence() throws IOException {
        var known = new TreeSet<String>();
        Message.codes(Language.EN).forEach(known::add);
        var used = new TreeSet<String>();
        for (var root : List.of("src/main/java", "../cli/src/main/java", "../api/src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    var code = CODE.matcher(Files.readString(file));
                    while (code.find()) {
                        used.add(code.group(1));
                    }
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(known).containsAll(used);
    }

    @Test
    void aMisspeltWordGetsTheOneThatWasMaybeMeant() {
        var candidates = List.of("patient-satisfaction", "service-norms", "volume");

        assertThat(Message.of("unknown-indicator", "patient-satisfacton")
                        .maybe("patient-satisfacton", candidates)
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"patient-satisfacton\". Maybe \"patient-satisfaction\"?");
        assertThat(Message.of("unknown-indicator", "zzz")
                        .maybe("zzz", candidates)
                        .maybe())
                .isEmpty();
        assertThat(Message.of("unknown-indicator", "volume")
                        .maybe("volume", candidates)
                        .maybe())
                .isEmpty();
    }

    @Test
    void aWordLikeNoneIsToldAllThatThereAreAndOneLikeAnotherOnlyThat() {
        var all = List.of("volume", "service-norms", "answered");

        assertThat(Message.of("unknown-indicator", "zzz").known("zzz", all).in(Language.EN))
                .isEqualTo("There is no indicator \"zzz\". Known are: answered, service-norms, volume.");
        assertThat(Message.of("unknown-indicator", "volumn")
                        .known("volumn", all)
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"volumn\". Maybe \"volume\"?");
        assertThat(Message.of("unknown-indicator", "zzz")
                        .known("zzz", List.of())
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"zzz\".");
    }

    @Test
    void ofMoreThanTwentyKnownWordsTwentyAreShown() {
        assertThat(toldOf(20)).endsWith(", word-118, word-119.");
        assertThat(toldOf(21)).endsWith(", word-118, word-119, ….");
    }

    private static String toldOf(int count) {
        var all = IntStream.range(100, 100 + count)
                .mapToObj(number -> "word-" + number)
                .toList();
        return Message.of("unknown-indicator", "zzz").known("zzz", all).in(Language.EN);
    }
}
