package org.plumbline.engine.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Statement;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** A sign of full width that stands where a document needs an ordinary one, which is why it could not be read. */
final class WideSign {
    private static final String WIDE = "，：｛｝［］＂“”";
    private static final String MEANT = ",:{}[]\"\"\"";
    private static final Pattern UNEXPECTED = Pattern.compile("Unexpected character \\('(.)' .*", Pattern.DOTALL);

    private WideSign() {}

    static Optional<Statement> in(JacksonException broken) {
        var unexpected = UNEXPECTED.matcher(String.valueOf(broken.getOriginalMessage()));
        if (unexpected.matches() && WIDE.contains(unexpected.group(1))) {
            var place = broken.getLocation();
            return Optional.of(wide(
                    place.getLineNr(), place.getColumnNr(), unexpected.group(1).charAt(0)));
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                return marked.getProblemMark().flatMap(WideSign::before);
            }
        }
        return Optional.empty();
    }

    /** The last one before the place where reading ended, on its line or the one above. */
    private static Optional<Statement> before(Mark ended) {
        var read = ended.getBuffer();
        var lines = 0;
        for (var at = Math.min(ended.getPointer(), read.length) - 1; at >= 0 && lines < 2; at--) {
            if (read[at] == '\n') {
                lines++;
            } else if (WIDE.indexOf(read[at]) >= 0) {
                return Optional.of(wide(ended.getLine() + 1 - lines, column(read, at), (char) read[at]));
            }
        }
        return Optional.empty();
    }

    private static int column(int[] read, int at) {
        var start = at;
        while (start > 0 && read[start - 1] != '\n') {
            start--;
        }
        return at - start + 1;
    }

    private static Statement wide(int line, int column, char written) {
        return new DocumentProblem.FullWidthAt(line + ":" + column, written, MEANT.charAt(WIDE.indexOf(written)));
    }
}
