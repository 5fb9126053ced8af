package org.plumbline.engine.scheme;

import java.util.ArrayList;
import java.util.Optional;
import org.plumbline.engine.problem.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Where the entries of scheme.yaml stand, for what is found wrong with them once rules are known as well. */
public final class SchemePlaces {
    private final Optional<Node> node;

    private SchemePlaces(Optional<Node> node) {
        this.node = node;
    }

    /** The places in a text that was read without a flaw. */
    public static SchemePlaces of(String text) {
        return new SchemePlaces(new YamlText(SchemeReader.FILE, text, new ArrayList<>()).node());
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

    private static Optional<NodeTuple> entry(Node within, String key) {
        return within instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(tuple -> Entries.text(tuple.getKeyNode()).equals(key))
                        .findFirst()
                : Optional.empty();
    }
}
