package org.plumbline.engine.scheme;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Looks for what YAML can do and scheme.yaml does not: names for pieces, which can stand for a thousand, and kinds. */
final class Plain {
    private static final int DEEPEST = 20;
    private static final String KIND = "!";

    private Plain() {}

    /** Whether it holds only maps, lists and texts, not too deep; else what is wrong is added. */
    static boolean is(String file, String text, LoadSettings settings, List<Flaw> flaws) {
        var before = flaws.size();
        var depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                flaws.add(new Flaw(place(file, event), "", Message.of("nested-too-deep", DEEPEST)));
                return false;
            }
            trick(event)
                    .ifPresent(word -> flaws.add(new Flaw(place(file, event), "", Message.of("no-yaml-tricks", word))));
        }
        return flaws.size() == before;
    }

    private static Optional<String> trick(Event event) {
        if (event instanceof AliasEvent alias) {
            return Optional.of("*" + alias.getAlias());
        }
        var anchor =
                event instanceof NodeEvent node ? node.getAnchor().map(name -> "&" + name) : Optional.<String>empty();
        return anchor.or(() -> tag(event)).or(() -> merge(event));
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().map(kind -> KIND);
        }
        return event instanceof CollectionStartEvent start ? start.getTag().map(kind -> KIND) : Optional.empty();
    }

    private static Optional<String> merge(Event event) {
        return event instanceof ScalarEvent scalar
                        && scalar.isPlain()
                        && scalar.getValue().equals("<<")
                ? Optional.of("<<")
                : Optional.empty();
    }

    private static Place place(String file, Event event) {
        return event.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> Place.file(file));
    }
}
