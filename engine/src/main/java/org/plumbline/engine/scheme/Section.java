package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Exact;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One map of scheme.yaml; what is wrong with it is noted with its line, and reading goes on. */
final class Section {
    /** Every post is judged in every kind of period beforehand, and every indicator for each. */
    private static final int MOST_ENTRIES = 200;

    private static final List<String> TRUTHS = List.of("true", "false");

    private final String file;
    private final Node node;
    private final List<Flaw> flaws;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private record Entry(Node key, Node value) {}

    Section(String file, Node node, List<Flaw> flaws, String name) {
        this.file = file;
        this.node = node;
        this.flaws = flaws;
        if (node instanceof MappingNode map) {
            if (map.getValue().size() > MOST_ENTRIES) {
                flaw(node, new SchemeProblem.TooManyEntries(name, MOST_ENTRIES).message());
            }
            for (var tuple : map.getValue()) {
                var key = text(tuple.getKeyNode());
                if (entries.put(key, new Entry(tuple.getKeyNode(), tuple.getValueNode())) != null) {
                    flaw(tuple.getKeyNode(), new DocumentProblem.DuplicateKey(key).message());
                }
            }
        } else {
            flaw(node, new SchemeProblem.ExpectedMap(name, Examples.of(name)).message());
        }
    }

    Section only(String... known) {
        for (var entry : entries.entrySet()) {
            var key = entry.getKey();
            if (!Arrays.asList(known).contains(key)) {
                unknown.add(key);
                var message = new SchemeProblem.UnknownKey(key).message();
                flaw(
                        entry.getValue().key(),
                        withoutSpace(key)
                                .map(name -> new YamlProblem.NoSpace(key)
                                        .message()
                                        .meaning(name + ": "
                                                + key.substring(name.length() + 1)
                                                        .strip()))
                                .orElseGet(() -> message.known(key, List.of(known))));
            }
        }
        return this;
    }

    /** The name in a key such as {@code unit:percent} or {@code unit：percent}. */
    private static Optional<String> withoutSpace(String key) {
        var colon = Math.max(key.indexOf(':'), key.indexOf('：'));
        return colon > 0 ? Optional.of(key.substring(0, colon)) : Optional.empty();
    }

    Section section(String key) {
        var entry = needed(key);
        // What is missing lacks all that stands in it, which need not be said as well.
        return entry == null
                ? new Section(file, nothing(), new ArrayList<>(), key)
                : new Section(file, entry.value(), flaws, key);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Every entry as a section of its own, in the order of the file. */
    <T> Map<String, T> each(Function<Named, T> read) {
        var map = new LinkedHashMap<String, T>();
        for (var entry : entries.entrySet()) {
            var code = entry.getKey();
            if (Code.isOdd(code)) {
                flaw(entry.getValue().key(), new SchemeProblem.OddCode(code).message());
            }
            map.put(
                    code,
                    read.apply(
                            new Named(code, new Section(file, entry.getValue().value(), flaws, code))));
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
            flaw(at(key), new SchemeProblem.OddCode(code).message());
        }
        return code;
    }

    String text(String key) {
        var entry = needed(key);
        if (entry == null) {
            return "";
        }
        var text = text(entry.value());
        if (text.isBlank()) {
            flaw(entry.value(), new DocumentProblem.ExpectedTextAt(key).message());
        }
        return text;
    }

    List<String> list(String key) {
        var entry = needed(key);
        if (entry != null && entry.value() instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Section::text).toList();
        }
        if (entry != null) {
            flaw(entry.value(), new SchemeProblem.ExpectedList(key, Examples.of(key)).message());
        }
        return List.of();
    }

    /** One of the words that {@code known} gives a meaning to; the fallback where it is none of them. */
    <T> T oneOf(String key, Function<String, Optional<T>> meaning, List<String> known, T fallback) {
        var text = text(key);
        return text.isEmpty() ? fallback : meant(key, text, meaning, known).orElse(fallback);
    }

    <T> Optional<T> meant(String key, String text, Function<String, Optional<T>> meaning, List<String> known) {
        var found = meaning.apply(text);
        if (found.isEmpty()) {
            flaw(
                    at(key),
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
            flaw(at(key), Range.parse(likely).isPresent() ? message.meaning(likely) : message);
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
            flaw(at(key), new SchemeProblem.OddWhole(key, text, most).message());
            return fallback;
        }
        return number.get().intValueExact();
    }

    /** A number from 0 up. */
    BigDecimal decimal(String key) {
        var text = text(key);
        var number = fromZero(text);
        if (number.isEmpty() && !text.isEmpty()) {
            flaw(at(key), new SchemeProblem.OddLimit(key, text).message());
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
        flaw(at(key), message);
    }

    private static Optional<Boolean> truth(String text) {
        return Optional.of(text).filter(TRUTHS::contains).map("true"::equals);
    }

    private Node at(String key) {
        var entry = entries.get(key);
        return entry == null ? node : entry.value();
    }

    private @Nullable Entry needed(String key) {
        var entry = entries.get(key);
        // What was misspelt is said once, where it stands.
        var written = unknown.stream()
                .anyMatch(each -> withoutSpace(each).orElse(each).equals(key) || Message.isAlike(each, key));
        if (entry == null && node instanceof MappingNode && !written) {
            flaw(node, new SchemeProblem.MissingKey(key, Examples.missing(key)).message());
        }
        return entry;
    }

    static Node nothing() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    private void flaw(Node where, Message message) {
        var place = where.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> Place.file(file));
        flaws.add(new Flaw(place, "", message));
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
