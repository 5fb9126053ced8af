package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of architecture names every package there is, and none that there is not. */
class PackagesPageTest {
    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
    private static final List<Path> ROOTS = List.of(
            Path.of("src/main/java/org/plumbline/engine"),
            Path.of("../cli/src/main/java/org/plumbline/cli"),
            Path.of("../api/src/main/java/org/plumbline/api"));

    @Test
    void everyPackageHasItsSentence() throws IOException {
        assertThat(named()).containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void aPackageThatIsNotNamedWouldBeFound() throws IOException {
        var named = named();

        assertThat(named.remove("drools")).isTrue();
        assertThat(packages()).isNotEqualTo(named);
    }

    private static Set<String> packages() throws IOException {
        var packages = new TreeSet<>(Set.of("org.plumbline.rules", "cli"));
        for (var root : ROOTS) {
            try (var folders = Files.list(root)) {
                folders.filter(Files::isDirectory)
                        .forEach(folder -> packages.add(folder.getFileName().toString()));
            }
        }
        return packages;
    }

    private static Set<String> named() throws IOException {
        var section = Files.readString(PAGE).split("\n## ")[2];
        var named = new TreeSet<String>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            var names = NAME.matcher(line.split("\\|")[1]);
            while (names.find()) {
                named.add(names.group(1));
            }
        });
        return named;
    }
}
