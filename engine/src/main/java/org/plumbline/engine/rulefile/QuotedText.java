package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.HiddenLetters;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.problem.Statement;

/** A text in quotation marks; it begins at {@code opens}, and {@code ends} is where its last mark is, or ought to be. */
record QuotedText(String content, int opens, int ends, boolean closed, boolean holdsMarks) {
    /** The one that begins there, as far as its line goes; of one that is too long no more is kept than may be. */
    static QuotedText at(String text, int opens, int stop) {
        var first = end(text, opens, stop);
        var ends = text.charAt(opens) == '"' ? last(text, first, stop) : first;
        var content = text.substring(opens + 1, Math.min(ends, opens + 1 + SizeLimits.TEXT));
        return new QuotedText(content, opens, ends, ends < stop, ends > first);
    }

    /** Where a letter stands right behind the mark, it begins something quoted within the text, which ends with the next. */
    private static int last(String text, int first, int stop) {
        var end = first;
        while (end + 1 < stop && Character.isLetterOrDigit(text.charAt(end + 1))) {
            var within = end(text, end, stop, "\"");
            var next = within < stop ? end(text, within, stop, "\"") : stop;
            if (within >= stop) {
                return end;
            }
            end = next < stop ? next : within;
        }
        return end;
    }

    /** The next quotation mark: the ordinary one where the text began with it, so that it may hold others. */
    private static int end(String text, int opens, int stop) {
        var opening = text.charAt(opens);
        var same = opening == '"' ? end(text, opens, stop, "\"") : stop;
        return same < stop ? same : end(text, opens, stop, Signs.closing(opening));
    }

    private static int end(String text, int opens, int stop, String closing) {
        var end = opens + 1;
        while (end < stop && closing.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String withChineseMarks() {
        var marks = new StringBuilder(content);
        var opening = true;
        for (var at = marks.indexOf("\""); at >= 0; at = marks.indexOf("\"")) {
            marks.setCharAt(at, opening ? '“' : '”');
            opening = !opening;
        }
        return marks.toString();
    }

    /** Where what stands behind it begins. */
    int after() {
        return closed ? ends + 1 : ends;
    }

    /** What is wrong with what it holds. */
    List<Statement> problems() {
        var problems = new ArrayList<Statement>();
        if (content.codePoints().anyMatch(HiddenLetters::isOddSpace)) {
            problems.add(new SignProblem.OddSpace());
        }
        if (holdsMarks) {
            problems.add(new SignProblem.QuoteInText(withChineseMarks()));
        }
        if (content.indexOf('\\') >= 0) {
            problems.add(new SignProblem.Backslash(content));
        }
        if (content.contains("/*") || content.contains("*/")) {
            // Compiled rules carry their names in comments: such a name could end one and go on as code.
            problems.add(new SignProblem.CommentInText(content));
        }
        var length = ends - opens - 1;
        if (length > SizeLimits.TEXT) {
            problems.add(new SignProblem.TextTooLong(length, SizeLimits.TEXT));
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
