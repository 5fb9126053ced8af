package org.plumbline.engine.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Where the entries of scheme.yaml stand, for what is found wrong with them once rules are known as well. */
public final class SchemePlaces {
    /** A sign of YAML begins a comment at the start of a line or after a space. */
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#(.*)$");

    private final Optional<Node> node;
    private final List<String> lines;

    private SchemePlaces(Optional<Node> node, List<String> lines) {
        this.node = node;
        this.lines = lines;
    }

    /** The places in a text that was read without a flaw. */
    public static SchemePlaces of(String text) {
        return new SchemePlaces(
                new YamlText(SchemeReader.FILE, text, new ArrayList<>()).node(),
                text.lines().toList());
    }

    /** Where the last of these keys stands, each within the one before; as deep as there are such keys. */
    public Place of(String... keys) {
        var place = Place.file(SchemeReader.FILE);
        var at = node;
        for (var key : keys) {
            var entry = at.flatMap(within -> entry(within, key));
            place = entry.flatMap(found -> found.getKeyNode().getStartMark())
                    .map(mark -> new Place(SchemeReader.FILE, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(place);
            at = entry.map(NodeTuple::getValueNode);
        }
        return place;
    }

    /** The comment on the line where the last of these keys stands; empty where there is none, or no such key. */
    public String comment(String... keys) {
        var line = of(keys).line();
        var found = line < 1 || line > lines.size() ? null : COMMENT.matcher(lines.get(line - 1));
        return found != null && found.find() ? found.group(1) : "";
    }

    private static Optional<NodeTuple> entry(Node within, String key) {
        return within instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(tuple -> Entries.text(tuple.getKeyNode()).equals(key))
                        .findFirst()
                : Optional.empty();
    }
}
