package org.plumbline.engine.scheme;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.problem.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML as far as a scheme needs it: maps, lists and short texts; no references, no types, one document. */
final class YamlText {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).build();

    /** YAML looks no further for the colon behind a key. */
    private static final int LONGEST_KEY = 1024;

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
        var visible = new SourceText(file, text).visible(flaws);
        try {
            var refused = new RefusedYaml(file).in(new Parse(SETTINGS).parseString(visible));
            flaws.addAll(refused);
            if (!refused.isEmpty()) {
                return Optional.empty();
            }
            var node = new Compose(SETTINGS).composeString(visible);
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

    private Flaw broken(Optional<Mark> mark) {
        var ended = mark.map(at -> place(file, at)).orElseGet(() -> Place.file(file));
        if (ended.column() > LONGEST_KEY) {
            var tooLong = new SignProblem.TextTooLong(ended.column() - 1, RefusedYaml.LONGEST);
            return new Flaw(new Place(file, ended.line(), 1), "", tooLong.message());
        }
        return new BrokenYaml(ended, text).flaw();
    }

    static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
