package org.plumbline.engine.scheme;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.CodePoint;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.HiddenLetters;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.problem.Statement;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What no scheme needs and what could hide or blow up what it says; looked for before anything is built of it. */
record RefusedYaml(String file) {
    private static final int DEEPEST = 8;
    static final int LONGEST = 200;

    List<Flaw> in(Iterable<Event> events) {
        var refused = new ArrayList<Flaw>();
        var depth = 0;
        var documents = 0;
        for (var event : events) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                refused.add(flaw(event, new YamlProblem.OneDocument()));
            } else if (event instanceof NodeEvent node) {
                of(node).forEach(what -> refused.add(flaw(node, what)));
            }
            depth += deeper(event);
            if (depth > DEEPEST) {
                refused.add(flaw(event, new YamlProblem.YamlTooDeep(DEEPEST)));
                return refused;
            }
        }
        return refused;
    }

    private static int deeper(Event event) {
        if (event instanceof CollectionStartEvent) {
            return 1;
        }
        return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd ? -1 : 0;
    }

    private static List<Statement> of(NodeEvent node) {
        var refused = new ArrayList<Statement>();
        if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
            var sign = node instanceof AliasEvent ? "*" : "&";
            var name = node.getAnchor().map(Object::toString).orElse("");
            refused.add(new YamlProblem.NoYamlTricks(sign + name));
        }
        if (node instanceof CollectionStartEvent collection
                && collection.getTag().isPresent()) {
            refused.add(new YamlProblem.NoYamlTricks("!"));
        }
        if (node instanceof ScalarEvent scalar) {
            scalar(scalar, refused);
        }
        return refused;
    }

    private static void scalar(ScalarEvent scalar, List<Statement> refused) {
        if (scalar.getTag().isPresent()) {
            refused.add(new YamlProblem.NoYamlTricks("!"));
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            refused.add(new YamlProblem.NoYamlTricks("<<"));
        }
        if (scalar.getValue().length() > LONGEST) {
            refused.add(new SignProblem.TextTooLong(scalar.getValue().length(), LONGEST));
        }
        if (scalar.getValue().codePoints().anyMatch(HiddenLetters::isOddSpace)) {
            refused.add(new SignProblem.OddSpace());
        }
        // Written with a backslash, such a letter stands nowhere in the file.
        scalar.getValue()
                .codePoints()
                .filter(HiddenLetters::isHidden)
                .findFirst()
                .ifPresent(letter -> refused.add(new SignProblem.InvisibleSign(CodePoint.named(letter))));
    }

    private Flaw flaw(Event event, Statement what) {
        var place = event.getStartMark().map(mark -> YamlText.place(file, mark)).orElseGet(() -> Place.file(file));
        return new Flaw(place, "", what.message());
    }
}
