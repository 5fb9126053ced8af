package org.plumbline.engine.scheme;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;

/** A text that is no YAML, and the place where reading it ended. */
record BrokenYaml(Place ended, String text) {
    private static final Pattern NO_SPACE = Pattern.compile("\\s*([A-Za-z-]+):([^\\s:].*)");
    private static final String WIDE = "：，｛｝［］＂　";
    private static final String MEANT = ":,{}[]\" ";

    /** What is to blame on the line where reading ended, or on the one before; that it is no YAML where nothing is. */
    Flaw flaw() {
        return Stream.of(ended.line(), ended.line() - 1)
                .filter(line -> line > 0)
                .flatMap(line -> blamed(line).stream())
                .findFirst()
                .orElseGet(() -> new Flaw(ended, "", new YamlProblem.NotYaml().message()));
    }

    private Optional<Flaw> blamed(int line) {
        var written = text.split("\n", -1);
        var read = line <= written.length ? withoutComment(written[line - 1]) : "";
        return missingSpace(line, read).or(() -> tab(line, read)).or(() -> wideSign(line, read));
    }

    private static String withoutComment(String line) {
        var comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    private Optional<Flaw> missingSpace(int line, String read) {
        var key = NO_SPACE.matcher(read);
        if (!key.matches()) {
            return Optional.empty();
        }
        var message = new YamlProblem.NoSpace(read.strip()).message();
        return Optional.of(flaw(line, key.start(1), message.meaning(key.group(1) + ": " + key.group(2))));
    }

    private Optional<Flaw> tab(int line, String read) {
        var tab = read.indexOf('\t');
        return tab < 0 ? Optional.empty() : Optional.of(flaw(line, tab, new YamlProblem.YamlTab().message()));
    }

    private Optional<Flaw> wideSign(int line, String read) {
        return IntStream.range(0, read.length())
                .filter(i -> WIDE.indexOf(read.charAt(i)) >= 0)
                .mapToObj(i -> flaw(line, i, meant(read.charAt(i))))
                .findFirst();
    }

    private static Message meant(char wide) {
        return new SignProblem.FullWidth(wide, MEANT.charAt(WIDE.indexOf(wide))).message();
    }

    private Flaw flaw(int line, int offset, Message message) {
        return new Flaw(new Place(ended.file(), line, offset + 1), "", message);
    }
}
