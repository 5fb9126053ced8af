package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;

/** Writing a scheme takes no Java: no source knows any scheme, post, indicator, event, pool, figure or pay item. */
class NoSchemeInJavaTest {
    private static final Pattern TEXT = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    @Test
    void noSourceNamesWhatASchemeDeclares() throws IOException {
        var codes = new TreeSet<String>();
        try (var folders = Files.list(Path.of("../rules"))) {
            for (var folder :
                    (Iterable<Path>) folders.filter(Files::isDirectory).sorted()::iterator) {
                codes(SchemeReader.read(Files.readString(folder.resolve(SchemeReader.FILE))))
                        .forEach(codes::addAll);
            }
        }
        var named = new TreeSet<String>();
        for (var root : List.of("src/main/java", "../cli/src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    var text = TEXT.matcher(Files.readString(file));
                    while (text.find()) {
                        named.add(text.group(1));
                    }
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(50).contains("hospital-marketing", "marketing-discretion", "phone-agent");
        assertThat(named).hasSizeGreaterThan(50).doesNotContainAnyElementsOf(codes);
    }

    /** Of one word alone ("events", "total") it cannot be said whose it is; those of several words can. */
    private static Stream<Collection<String>> codes(Scheme scheme) {
        return Stream.<Collection<String>>of(
                        List.of(scheme.code()),
                        scheme.posts().keySet(),
                        scheme.dimensions().keySet(),
                        scheme.indicators().keySet(),
                        scheme.events().keySet(),
                        scheme.pay().keySet(),
                        scheme.awards().keySet(),
                        scheme.followUps().keySet(),
                        scheme.settlement().pools().keySet(),
                        scheme.settlement().figures().keySet(),
                        scheme.settlement().achievements().keySet(),
                        scheme.settlement().honours().keySet())
                .map(all -> all.stream().filter(code -> code.contains("-")).toList());
    }
}
