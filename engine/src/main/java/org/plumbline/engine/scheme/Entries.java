package org.plumbline.engine.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The entries of one map of scheme.yaml, each with its place: keys that are unknown, missing or there twice are noted. */
final class Entries {
    /** Every post is judged in every kind of period beforehand, and every indicator for each. */
    private static final int MOST_ENTRIES = 200;

    private final String file;
    private final Node node;
    private final List<Flaw> flaws;
    private final Map<String, KeyAndValue> entries = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    /** A key and its value, as they stand in the file. */
    record KeyAndValue(Node key, Node value) {}

    Entries(String file, Node node, List<Flaw> flaws, String name) {
        this.file = file;
        this.node = node;
        this.flaws = flaws;
        if (node instanceof MappingNode map) {
            enter(map, name);
        } else {
            flaw(node, new SchemeProblem.ExpectedMap(name, Examples.of(name)).message());
        }
    }

    private void enter(MappingNode map, String name) {
        if (map.getValue().size() > MOST_ENTRIES) {
            flaw(map, new SchemeProblem.TooManyEntries(name, MOST_ENTRIES).message());
        }
        for (var tuple : map.getValue()) {
            var key = text(tuple.getKeyNode());
            if (entries.put(key, new KeyAndValue(tuple.getKeyNode(), tuple.getValueNode())) != null) {
                flaw(tuple.getKeyNode(), new DocumentProblem.DuplicateKey(key).message());
            }
        }
    }

    /** Notes every key that is not one of these. */
    void only(String... known) {
        var keys = List.of(known);
        entries.forEach((key, entry) -> {
            if (!keys.contains(key)) {
                unknown.add(key);
                flaw(entry.key(), unknown(key, keys));
            }
        });
    }

    private static Message unknown(String key, List<String> known) {
        return withoutSpace(key)
                .map(name -> new YamlProblem.NoSpace(key)
                        .message()
                        .meaning(name + ": " + key.substring(name.length() + 1).strip()))
                .orElseGet(() -> new SchemeProblem.UnknownKey(key).message().known(key, known));
    }

    /** The name in a key such as {@code unit:percent} or {@code unit：percent}. */
    private static Optional<String> withoutSpace(String key) {
        var colon = Math.max(key.indexOf(':'), key.indexOf('：'));
        return colon > 0 ? Optional.of(key.substring(0, colon)) : Optional.empty();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** All of them by key, in the order of the file. */
    Map<String, KeyAndValue> all() {
        return entries;
    }

    /** The entries of one of the values. */
    Entries within(Node value, String key) {
        return new Entries(file, value, flaws, key);
    }

    /** The entries of a value that is missing; what it lacks need not be said as well. */
    Entries withoutAny(String key) {
        return new Entries(file, nothing(), new ArrayList<>(), key);
    }

    /** An entry that must be there; null, and noted, where it is not. */
    @Nullable
    KeyAndValue needed(String key) {
        var entry = entries.get(key);
        // What was misspelt is said once, where it stands.
        var written = unknown.stream()
                .anyMatch(each -> withoutSpace(each).orElse(each).equals(key) || Message.isAlike(each, key));
        if (entry == null && node instanceof MappingNode && !written) {
            flaw(node, new SchemeProblem.MissingKey(key, Examples.missing(key)).message());
        }
        return entry;
    }

    /** Where a key's value stands; the map itself where there is none. */
    Node at(String key) {
        var entry = entries.get(key);
        return entry == null ? node : entry.value();
    }

    void flaw(Node where, Message message) {
        flaws.add(new Flaw(place(where), "", message));
    }

    Place place(Node where) {
        return where.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> Place.file(file));
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static Node nothing() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }
}
