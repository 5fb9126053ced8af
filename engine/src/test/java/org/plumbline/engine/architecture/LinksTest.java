package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link from one page of the project to another leads somewhere, and so does every anchor. */
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final int LONGEST_README = 900;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

    static Stream<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var each : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "rules")) {
            try (var files = Files.walk(ROOT.resolve(each))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        assertThat(broken(page, Files.readString(page))).isEmpty();
    }

    @Test
    void aLinkToNoPageOrNoHeadingIsFound() throws IOException {
        var text = """
                [there](README.md), [nowhere](docs/nowhere.md), [a heading](README.md#two-commands),
                [no heading](README.md#three-commands), [here](#here), [elsewhere](https://example.org/x)
                `[a quotation](of/nothing.md)`

                ## Here
                """;

        assertThat(broken(ROOT.resolve("page.md"), text))
                .containsExactly("docs/nowhere.md", "README.md#three-commands");
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        var reached = new ArrayList<>(List.of(ROOT.resolve("README.md").normalize()));
        for (var i = 0; i < reached.size(); i++) {
            for (var target : targets(Files.readString(reached.get(i)))) {
                var page = file(reached.get(i), target);
                if (page.toString().endsWith(".md") && Files.exists(page) && !reached.contains(page)) {
                    reached.add(page);
                }
            }
        }

        assertThat(reached).containsAll(pages().map(Path::normalize).toList());
    }

    @Test
    void theReadmeIsShort() throws IOException {
        var words = Files.readString(ROOT.resolve("README.md")).strip().split("\\s+");

        assertThat(words).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    private static List<String> broken(Path page, String text) throws IOException {
        var broken = new ArrayList<String>();
        for (var target : targets(text)) {
            var file = file(page, target);
            var anchor = target.indexOf('#') < 0 ? "" : target.substring(target.indexOf('#') + 1);
            var there = target.startsWith("#") || Files.exists(file);
            if (!there
                    || (!anchor.isEmpty()
                            && !anchors(target.startsWith("#") ? text : Files.readString(file))
                                    .contains(anchor))) {
                broken.add(target);
            }
        }
        return broken;
    }

    private static List<String> targets(String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .toList();
    }

    private static Path file(Path page, String target) {
        var path = target.replaceFirst("#.*", "");
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /** As the usual renderers make them of headings. */
    private static List<String> anchors(String text) {
        return HEADING.matcher(text)
                .results()
                .map(heading -> NOT_IN_ANCHORS
                        .matcher(heading.group(1).toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-'))
                .toList();
    }
}
