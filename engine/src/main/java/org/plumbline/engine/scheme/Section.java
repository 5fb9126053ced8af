package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Exact;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One map of scheme.yaml; what is wrong with it is noted with its line, and reading goes on. */
final class Section {
    private static final Choices<Boolean> TRUTHS = Choices.between("true", "false");

    private final Entries entries;

    Section(Entries entries) {
        this.entries = entries;
    }

    Section only(String... known) {
        entries.only(known);
        return this;
    }

    boolean has(String key) {
        return entries.has(key);
    }

    Section section(String key) {
        var entry = entries.needed(key);
        return new Section(entry == null ? entries.withoutAny(key) : entries.within(entry.value(), key));
    }

    /** Every entry of a map as a section of its own, in the order of the file; none where the map is absent. */
    <T> Map<String, T> optionalEach(String key, Function<Sections.Named, T> read) {
        return has(key) ? each(key, read) : Map.of();
    }

    /** Every entry of a map as a section of its own, in the order of the file. */
    <T> Map<String, T> each(String key, Function<Sections.Named, T> read) {
        return new Sections(section(key).entries).each(read);
    }

    Title title() {
        return new Title(text("zh"), text("en"));
    }

    /** A text that is a code. */
    String code(String key) {
        var code = text(key);
        if (!code.isBlank() && Code.isOdd(code)) {
            flaw(key, new SchemeProblem.OddCode(code).message());
        }
        return code;
    }

    String text(String key) {
        var entry = entries.needed(key);
        if (entry == null) {
            return "";
        }
        var text = Entries.text(entry.value());
        if (text.isBlank()) {
            entries.flaw(entry.value(), new DocumentProblem.ExpectedTextAt(key).message());
        }
        return text;
    }

    List<String> list(String key) {
        var entry = entries.needed(key);
        if (entry != null && entry.value() instanceof SequenceNode sequence) {
            var words = sequence.getValue().stream().map(Entries::text).toList();
            var before = new HashSet<String>();
            for (var i = 0; i < words.size(); i++) {
                if (!before.add(words.get(i))) {
                    entries.flaw(sequence.getValue().get(i), new DocumentProblem.EntryTwice(words.get(i)).message());
                }
            }
            return words;
        }
        if (entry != null) {
            entries.flaw(entry.value(), new SchemeProblem.ExpectedList(key, Examples.of(key)).message());
        }
        return List.of();
    }

    /** Whether this one word stands there. */
    boolean isWord(String key, String word) {
        return Entries.text(entries.at(key)).equals(word);
    }

    /** Every entry of a list as a section of its own. */
    <T> List<T> sections(String key, Function<Section, T> read) {
        var entry = entries.needed(key);
        if (entry != null && entry.value() instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(node -> read.apply(new Section(entries.within(node, key))))
                    .toList();
        }
        entries.flaw(entries.at(key), new SchemeProblem.ExpectedList(key, Examples.of(key)).message());
        return List.of();
    }

    /** Where a key's value stands. */
    Place place(String key) {
        return entries.place(entries.at(key));
    }

    /** What the word at a key means; the fallback where it is none of them. */
    <T> T oneOf(String key, Choices<T> choices, T fallback) {
        var text = text(key);
        return text.isEmpty() ? fallback : meaning(key, text, choices).orElse(fallback);
    }

    /** What the words of a list mean, as far as they are among these. */
    <T> List<T> meanings(String key, List<String> words, Choices<T> choices) {
        return words.stream()
                .flatMap(word -> meaning(key, word, choices).stream())
                .toList();
    }

    private <T> Optional<T> meaning(String key, String text, Choices<T> choices) {
        var found = choices.meaning().apply(text);
        if (found.isEmpty()) {
            var known = choices.words();
            var message = new DocumentProblem.UnknownChoice(key, text, String.join(", ", known)).message();
            flaw(key, message.maybe(text, known));
        }
        return found;
    }

    Range range(String key) {
        var text = text(key);
        var range = Range.parse(text);
        var odd = OddNumbers.in(text);
        if (odd.isPresent()) {
            flaw(key, odd.get());
        } else if (range.isEmpty() && !text.isEmpty()) {
            var message = new SchemeProblem.OddRange(key, text).message();
            flaw(key, Range.likely(text).map(message::meaning).orElse(message));
        }
        return range.orElseGet(() -> new Range(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** A number from 0 up; the fallback where the key is absent. */
    int whole(String key, int most, int fallback) {
        return has(key) ? neededWhole(key, most, fallback) : fallback;
    }

    /** A number from 0 up; the fallback, and noted, where the key is absent. */
    int neededWhole(String key, int most, int fallback) {
        var text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        var number = fromZero(text).filter(each -> Exact.plain(each).scale() == 0 && isAtMost(each, most));
        if (number.isEmpty() || OddNumbers.in(text).isPresent()) {
            flaw(key, OddNumbers.in(text).orElseGet(() -> new SchemeProblem.OddWhole(key, text, most).message()));
        }
        return number.map(BigDecimal::intValueExact).orElse(fallback);
    }

    private static boolean isAtMost(BigDecimal number, int most) {
        return number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** A number from 0 up. */
    BigDecimal decimal(String key) {
        var text = text(key);
        var number = fromZero(text);
        if ((number.isEmpty() && !text.isEmpty()) || OddNumbers.in(text).isPresent()) {
            flaw(key, OddNumbers.in(text).orElseGet(() -> new SchemeProblem.OddLimit(key, text).message()));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> fromZero(String text) {
        try {
            return Optional.of(Exact.decimal(text)).filter(number -> number.signum() >= 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    boolean yes(String key) {
        return has(key) && oneOf(key, TRUTHS, false);
    }

    /** Whether a key is there; it has this one word to say. */
    boolean says(String key, String word) {
        return has(key) && oneOf(key, Choices.only(word), true);
    }

    void flaw(String key, Message message) {
        entries.flaw(entries.at(key), message);
    }
}
