package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
    private static final List<String> TRUTHS = List.of("true", "false");

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

    /** Every entry as a section of its own, in the order of the file. */
    <T> Map<String, T> each(Function<Named, T> read) {
        var map = new LinkedHashMap<String, T>();
        for (var entry : entries.all().entrySet()) {
            var code = entry.getKey();
            if (Code.isOdd(code)) {
                entries.flaw(entry.getValue().key(), new SchemeProblem.OddCode(code).message());
            }
            var within = entries.within(entry.getValue().value(), code);
            map.put(code, read.apply(new Named(code, new Section(within))));
        }
        return map;
    }

    /** A section known by its code. */
    record Named(String code, Section section) {}

    Title title() {
        return new Title(text("zh"), text("en"));
    }

    /** A text that is a code. */
    String code(String key) {
        var code = text(key);
        if (!code.isBlank() && Code.isOdd(code)) {
            entries.flaw(entries.at(key), new SchemeProblem.OddCode(code).message());
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
            return sequence.getValue().stream().map(Entries::text).toList();
        }
        if (entry != null) {
            entries.flaw(entry.value(), new SchemeProblem.ExpectedList(key, Examples.of(key)).message());
        }
        return List.of();
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

    /** One of the words that {@code known} gives a meaning to; the fallback where it is none of them. */
    <T> T oneOf(String key, Function<String, Optional<T>> meaning, List<String> known, T fallback) {
        var text = text(key);
        return text.isEmpty() ? fallback : meant(key, text, meaning, known).orElse(fallback);
    }

    <T> Optional<T> meant(String key, String text, Function<String, Optional<T>> meaning, List<String> known) {
        var found = meaning.apply(text);
        if (found.isEmpty()) {
            entries.flaw(
                    entries.at(key),
                    new DocumentProblem.UnknownChoice(key, text, String.join(", ", known))
                            .message()
                            .maybe(text, known));
        }
        return found;
    }

    Range range(String key) {
        var text = text(key);
        var range = Range.parse(text);
        if (range.isEmpty() && !text.isEmpty()) {
            var message = new SchemeProblem.OddRange(key, text).message();
            var likely = text.replaceAll("\\s*(\\.{3,}|[-~—–～…至到]+)\\s*", "..");
            entries.flaw(entries.at(key), Range.parse(likely).isPresent() ? message.meaning(likely) : message);
        }
        return range.orElseGet(() -> new Range(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    int whole(String key, int most, int fallback) {
        if (!has(key)) {
            return fallback;
        }
        var text = text(key);
        var number = fromZero(text).filter(each -> Exact.plain(each).scale() == 0);
        if (number.isEmpty() || number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            entries.flaw(entries.at(key), new SchemeProblem.OddWhole(key, text, most).message());
            return fallback;
        }
        return number.get().intValueExact();
    }

    /** A number from 0 up. */
    BigDecimal decimal(String key) {
        var text = text(key);
        var number = fromZero(text);
        if (number.isEmpty() && !text.isEmpty()) {
            entries.flaw(entries.at(key), new SchemeProblem.OddLimit(key, text).message());
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
        return has(key) && oneOf(key, Section::truth, TRUTHS, false);
    }

    void flaw(String key, Message message) {
        entries.flaw(entries.at(key), message);
    }

    private static Optional<Boolean> truth(String text) {
        return Optional.of(text).filter(TRUTHS::contains).map("true"::equals);
    }
}
