package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Term;

/** Writing a scheme takes no Java: what schemes declare is named in rules/ and nowhere in the programs. */
class SchemesAreDataTest {
    private static final List<Path> PROGRAMS =
            List.of(Path.of("src/main"), Path.of("../cli/src/main"), Path.of("../api/src/main"));
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*)\"");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** What every scheme knows, whatever it declares. */
    private static final Set<Term> OF_EVERY_SCHEME = Set.of(Term.ROLE, Term.LEAVING);

    /** Codes that are also keys of scheme.yaml, which the program must know: what is meant names a finding of the check. */
    private static final Set<String> KEYS = Set.of("finding");

    @Test
    void noProgramNamesWhatASchemeDeclares() throws IOException {
        var codes = declared();
        var named = new ArrayList<String>();
        for (var root : PROGRAMS) {
            if (Files.isDirectory(root)) {
                try (var files = Files.walk(root)) {
                    for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("openapi.yaml"))::iterator) {
                        named(Files.readString(file), codes).forEach(code -> named.add(file + ": " + code));
                    }
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(50).contains("hospital-customer-service", "volume", "performance-pay");
        assertThat(named).isEmpty();
    }

    @Test
    void aCodeIsFoundAsATextAndOneOfSeveralWordsAnywhere() {
        var codes = Set.of("volume", "phone-agent");

        assertThat(named("if (indicator.equals(\"volume\")) {", codes)).containsExactly("volume");
        assertThat(named("// the volume of a disk", codes)).isEmpty();
        assertThat(named("// as a phone-agent has it", codes)).containsExactly("phone-agent");
        assertThat(named("odd-code = like phone-agent.", codes)).containsExactly("phone-agent");
        assertThat(named("# phone-agents", codes)).isEmpty();
    }

    private static Set<String> declared() throws IOException {
        var codes = new TreeSet<String>();
        try (var folders = Files.list(Path.of("../rules"))) {
            for (var folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                codes.addAll(codes(
                        SchemeReader.read(Files.readString(folder.resolve(SchemeReader.FILE)), new ArrayList<>())));
            }
        }
        return codes;
    }

    private static Set<String> codes(Scheme scheme) {
        var codes = new TreeSet<>(Set.of(scheme.code()));
        for (var term : Term.values()) {
            if (!OF_EVERY_SCHEME.contains(term)) {
                codes.addAll(scheme.codes(term));
            }
        }
        // A letter alone, such as the level of a hospital, says nothing anywhere else.
        codes.removeIf(code -> code.length() == 1);
        codes.removeAll(KEYS);
        return codes;
    }

    /** A code of one word is an ordinary word elsewhere: only a text that is nothing else names it. */
    private static Set<String> named(String text, Set<String> codes) {
        var named = new TreeSet<String>();
        LITERAL.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(codes::contains)
                .forEach(named::add);
        WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> word.contains("-") && codes.contains(word))
                .forEach(named::add);
        return named;
    }
}
