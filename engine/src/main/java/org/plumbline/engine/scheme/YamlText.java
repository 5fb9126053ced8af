package org.plumbline.engine.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML as far as a scheme needs it: maps, lists and short texts; no references, no types, one document. */
final class YamlText {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 200;
    private static final Pattern NO_SPACE = Pattern.compile("\\s*([A-Za-z-]+):([^\\s:].*)");
    private static final String WIDE = "：，｛｝［］＂　";
    private static final String MEANT = ":,{}[]\" ";
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).build();

    private final String file;
    private final String text;
    private final List<Flaw> flaws;

    YamlText(String file, String text, List<Flaw> flaws) {
        this.file = file;
        this.text = text;
        this.flaws = flaws;
    }

    /** What is written there; empty where it cannot be read, which is said. */
    Optional<Node> node() {
        try {
            var refused = refused();
            flaws.addAll(refused);
            if (!refused.isEmpty()) {
                return Optional.empty();
            }
            var node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                flaws.add(new Flaw(Place.file(file), "", new YamlProblem.NoSchemeInIt().message()));
            }
            return node;
        } catch (MarkedYamlEngineException wrong) {
            flaws.add(broken(wrong.getProblemMark().or(wrong::getContextMark)));
        } catch (YamlEngineException wrong) {
            flaws.add(broken(Optional.empty()));
        }
        return Optional.empty();
    }

    /** What no scheme needs and what could hide or blow up what it says; looked for before anything is built of it. */
    private List<Flaw> refused() {
        var refused = new ArrayList<Flaw>();
        var depth = 0;
        var documents = 0;
        for (var event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                refused.add(flaw(event, new YamlProblem.OneDocument().message()));
            } else if (event instanceof NodeEvent node) {
                reference(node, refused);
            }
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                depth--;
            }
            if (depth > DEEPEST) {
                refused.add(flaw(event, new YamlProblem.YamlTooDeep(DEEPEST).message()));
                return refused;
            }
        }
        return refused;
    }

    private void reference(NodeEvent node, List<Flaw> refused) {
        if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
            var alias = node instanceof AliasEvent;
            refused.add(flaw(
                    node,
                    trick((alias ? "*" : "&")
                            + node.getAnchor().map(Object::toString).orElse(""))));
        }
        if (node instanceof CollectionStartEvent collection
                && collection.getTag().isPresent()) {
            refused.add(flaw(node, trick("!")));
        }
        if (node instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                refused.add(flaw(node, trick("!")));
            }
            if (scalar.isPlain() && scalar.getValue().equals("<<")) {
                refused.add(flaw(node, trick("<<")));
            }
            if (scalar.getValue().length() > LONGEST) {
                refused.add(
                        flaw(node, new SignProblem.TextTooLong(scalar.getValue().length(), LONGEST).message()));
            }
            scalar.getValue()
                    .codePoints()
                    .filter(YamlText::isHidden)
                    .findFirst()
                    .ifPresent(
                            letter -> refused.add(flaw(node, new SignProblem.InvisibleSign(named(letter)).message())));
        }
    }

    private static Message trick(String word) {
        return new YamlProblem.NoYamlTricks(word).message();
    }

    private static boolean isHidden(int letter) {
        var type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String named(int letter) {
        return String.format(java.util.Locale.ROOT, "U+%04X", letter);
    }

    private Flaw flaw(Event event, Message message) {
        return new Flaw(event.getStartMark().map(this::place).orElseGet(() -> Place.file(file)), "", message);
    }

    /** The place where reading ended, or the wide sign or the tab on its line or the one before that is to blame. */
    private Flaw broken(Optional<Mark> mark) {
        var ended = mark.map(this::place).orElseGet(() -> Place.file(file));
        var lines = text.split("\n", -1);
        for (var line = ended.line(); line >= Math.max(1, ended.line() - 1); line--) {
            var written = line <= lines.length ? lines[line - 1] : "";
            var comment = written.indexOf('#');
            var read = comment < 0 ? written : written.substring(0, comment);
            var key = NO_SPACE.matcher(read);
            if (key.matches()) {
                var message = new YamlProblem.NoSpace(read.strip()).message();
                return new Flaw(
                        new Place(file, line, key.start(1) + 1),
                        "",
                        message.meaning(key.group(1) + ": " + key.group(2)));
            }
            if (read.indexOf('\t') >= 0) {
                return new Flaw(new Place(file, line, read.indexOf('\t') + 1), "", new YamlProblem.YamlTab().message());
            }
            for (var i = 0; i < read.length(); i++) {
                var wide = WIDE.indexOf(read.charAt(i));
                if (wide >= 0) {
                    var message = new SignProblem.FullWidth(read.charAt(i), MEANT.charAt(wide)).message();
                    return new Flaw(new Place(file, line, i + 1), "", message);
                }
            }
        }
        return new Flaw(ended, "", new YamlProblem.NotYaml().message());
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
