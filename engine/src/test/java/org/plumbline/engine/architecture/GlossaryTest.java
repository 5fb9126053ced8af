package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One word for one thing: the glossary of docs/architecture.md is held against code, rules and pages. */
class GlossaryTest {
    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final List<String> PROGRAMS = List.of("src/main", "../cli/src/main", "../api/src/main", "../rules");
    private static final List<String> PAGES = List.of("../README.md", "../docs", "../fixtures");
    private static final Pattern READ = Pattern.compile(".*\\.(java|yaml|sql|drl|md|properties|html)");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static List<Term> glossary = List.of();
    private static List<List<String>> gaveUp = List.of();
    private static String programs = "";
    private static String everything = "";

    record Term(String english, String chinese, List<String> written) {}

    @BeforeAll
    static void read() throws IOException {
        var page = Files.readString(PAGE);
        glossary = terms(page);
        gaveUp = rows(page.substring(page.indexOf("| not | but |")), 2);
        programs = texts(PROGRAMS);
        everything = programs + texts(PAGES);
    }

    @Test
    void noTwoTermsShareAWord() {
        assertThat(glossary).hasSizeGreaterThan(60);
        assertThat(shared(glossary)).isEmpty();
    }

    @Test
    void everyTermOccursInBothLanguages() {
        var words = spaced(everything);

        var missing = glossary.stream()
                .flatMap(term -> Stream.of(
                        occurs(words, spaced(term.english())) ? "" : term.english(),
                        everything.contains(term.chinese()) ? "" : term.chinese()))
                .filter(word -> !word.isEmpty());

        assertThat(missing).isEmpty();
    }

    @Test
    void whatATermIsWrittenAsIsAWordOfTheProgramsOrRules() {
        assertThat(glossary)
                .flatMap(Term::written)
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(occurs(programs, name)).as(name).isTrue());
    }

    @Test
    void aWordThatWasGivenUpIsFoundNowhereAndWhatTookItsPlaceIsATerm() {
        assertThat(gaveUp).isNotEmpty().allSatisfy(row -> {
            assertThat(everything.contains(row.get(0))).as(row.get(0)).isFalse();
            assertThat(glossary).extracting(Term::chinese).contains(row.get(1));
        });
    }

    @Test
    void aWordThatTwoTermsShareIsFound() {
        var terms = terms("""
                | term | 中文 | means | written |
                |---|---|---|---|
                | total | 总分 | a sum | `total` |
                | points | 得分 | a judgement | `points` |
                | score | 得分 | the same | — |
                | Total | 合计 | again | — |
                """);

        assertThat(terms).hasSize(4);
        assertThat(shared(terms)).containsExactly("total", "得分");
    }

    @Test
    void aTermIsFoundHoweverItIsWrittenAndNotWithinAnotherWord() {
        assertThat(spaced("performance-pay rule_sets followUps")).isEqualTo("performance pay rule sets follow ups");
        assertThat(occurs("rule sets are kept", "rule set")).isTrue();
        assertThat(occurs("the headline", "head")).isFalse();
    }

    private static List<Term> terms(String page) {
        return rows(page.substring(page.indexOf("| term |")), 4).stream()
                .map(row -> new Term(
                        row.get(0),
                        row.get(1),
                        NAME.matcher(row.get(3))
                                .results()
                                .map(name -> name.group(1))
                                .toList()))
                .toList();
    }

    /** The rows of the table that a text begins with, without its heading. */
    private static List<List<String>> rows(String text, int cells) {
        var rows = text.lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .limit(cells)
                        .toList())
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(cells));
        return rows;
    }

    /** What two terms have in common: an English term, whatever its capitals, or a Chinese one. */
    private static List<String> shared(List<Term> terms) {
        var twice = new ArrayList<String>();
        for (var side : List.<Function<Term, String>>of(Term::english, Term::chinese)) {
            var seen = new TreeSet<String>();
            for (var term : terms) {
                var word = side.apply(term).toLowerCase(Locale.ROOT);
                if (!seen.add(word)) {
                    twice.add(word);
                }
            }
        }
        return twice;
    }

    /** Whether a text has a word, or several of it, that is not part of another word. */
    private static boolean occurs(String text, String word) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            var end = at + word.length();
            if (!isWithinWord(text, at - 1)
                    && Stream.of("", "s", "es")
                            .anyMatch(more -> text.startsWith(more, end) && !isWithinWord(text, end + more.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinWord(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetterOrDigit(text.charAt(at));
    }

    /** With a space in place of hyphens, underscores and the humps of camel case, in small letters. */
    private static String spaced(String text) {
        return CAMEL.matcher(text).replaceAll(" ").replaceAll("[-_]", " ").toLowerCase(Locale.ROOT);
    }

    private static String texts(List<String> roots) throws IOException {
        var texts = new StringBuilder();
        for (var root : roots) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : (Iterable<Path>)
                        files.filter(each -> READ.matcher(each.toString()).matches())
                                .filter(each -> !each.equals(PAGE))::iterator) {
                    texts.append(Files.readString(file)).append('\n');
                }
            }
        }
        return texts.toString();
    }
}
