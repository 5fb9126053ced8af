package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.problem.Statement;

/** A text in quotation marks; it begins at {@code opens}, and {@code ends} is where its last mark is, or ought to be. */
record QuotedText(String content, int opens, int ends, boolean closed) {
    /** The one that begins there, as far as its line goes. */
    static QuotedText at(String text, int opens) {
        var endOfLine = text.indexOf('\n', opens);
        var stop = endOfLine < 0 ? text.length() : endOfLine;
        var ends = end(text, opens, stop);
        return new QuotedText(text.substring(opens + 1, ends), opens, ends, ends < stop);
    }

    /** The next quotation mark: the ordinary one where the text began with it, so that it may hold others. */
    private static int end(String text, int opens, int stop) {
        var opening = text.charAt(opens);
        var same = text.indexOf('"', opens + 1);
        if (opening == '"' && same >= 0 && same < stop) {
            return same;
        }
        var closing = Signs.closing(opening);
        var end = opens + 1;
        while (end < stop && closing.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Where what stands behind it begins. */
    int after() {
        return closed ? ends + 1 : ends;
    }

    /** What is wrong with what it holds. */
    List<Statement> problems() {
        var problems = new ArrayList<Statement>();
        if (content.indexOf('\\') >= 0) {
            problems.add(new SignProblem.Backslash(content));
        }
        if (content.contains("/*") || content.contains("*/")) {
            // Compiled rules carry their names in comments: such a name could end one and go on as code.
            problems.add(new SignProblem.CommentInText(content));
        }
        if (content.length() > SizeLimits.TEXT) {
            problems.add(new SignProblem.TextTooLong(content.length(), SizeLimits.TEXT));
        }
        return problems;
    }

    /** What is wrong with a quotation mark that is not the ordinary one. */
    static Statement wrongMark(char mark) {
        return mark == '\'' || mark == '`'
                ? new SignProblem.OtherSign(mark, '"')
                : new SignProblem.FullWidth(mark, '"');
    }
}
