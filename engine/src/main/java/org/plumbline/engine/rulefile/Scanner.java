package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.problem.Statement;

/** Cuts a rule file into tokens; a full-width sign is reported and read as the one that was meant. */
final class Scanner {
    private static final int LONGEST_SIGN = 3;
    private static final char WIDE_SPACE = '\u3000';
    private static final int LONGEST_WORD = 100;
    /** Behind so many a file is of another kind, and is read no further. */
    private static final int MOST_FLAWS = 1000;

    private final String file;
    private final String text;
    private final List<Flaw> flaws;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int lineEnd = -1;

    Scanner(String file, String text, List<Flaw> flaws) {
        this.file = file;
        this.text = seen(file, text, flaws);
        this.flaws = flaws;
    }

    List<Token> scan() {
        while (at < text.length() && flaws.size() < MOST_FLAWS) {
            var c = text.charAt(at);
            if (c == '\n') {
                at++;
                newLine();
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space(c);
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                token(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", line, column(at), at, at));
        return tokens;
    }

    /** The text with spaces for what cannot be seen: it may stand nowhere, not even in a comment. */
    private static String seen(String file, String text, List<Flaw> flaws) {
        StringBuilder seen = null;
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.length() && flaws.size() < MOST_FLAWS; i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            if (letter == '\n') {
                line++;
                lineStart = i + 1;
            } else if (Signs.isHidden(letter)) {
                var place = new Place(file, line, i - lineStart + 1);
                flaws.add(new Flaw(place, "", new SignProblem.InvisibleSign(Signs.named(letter)).message()));
                seen = seen == null ? new StringBuilder(text) : seen;
                blank(seen, i, i + Character.charCount(letter));
            }
        }
        return seen == null ? text : seen.toString();
    }

    private static void blank(StringBuilder seen, int from, int to) {
        for (var i = from; i < to; i++) {
            seen.setCharAt(i, ' ');
        }
    }

    /** A space that keeps words together, or is of another width, looks like an ordinary one and is none. */
    private void space(char c) {
        if (c != ' ' && c != '\t' && c != WIDE_SPACE) {
            flaw(at, new SignProblem.OddSpace());
        }
        at++;
    }

    private void token(char c) {
        var decimal = c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)) && !afterWord();
        if (Signs.isQuote(c)) {
            text();
        } else if (Character.isDigit(c) || decimal) {
            take(Token.Kind.NUMBER, endOfNumber());
        } else if (Character.isJavaIdentifierStart(c)) {
            take(Token.Kind.WORD, endOfWord(at));
        } else {
            sign();
        }
    }

    private boolean afterWord() {
        if (tokens.isEmpty()) {
            return false;
        }
        var last = tokens.get(tokens.size() - 1);
        return last.end() == at && (last.isWord() || last.is(")"));
    }

    private int endOfWord(int from) {
        var end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber() {
        var end = endOfWord(at);
        while (end + 1 < text.length()
                && Signs.meant(text.charAt(end)) == '.'
                && (Character.isDigit(text.charAt(end + 1)) || text.charAt(end + 1) == 'B')) {
            end = endOfWord(end + 1);
        }
        return end;
    }

    private void sign() {
        var meant = Signs.meant(text.substring(at, Math.min(text.length(), at + LONGEST_SIGN)));
        var found = Signs.at(meant);
        if (found.isEmpty()) {
            var letter = text.codePointAt(at);
            flaw(at, new SignProblem.UnknownSign(Character.toString(letter)));
            at += Character.charCount(letter);
            return;
        }
        for (var i = 0; i < found.get().length(); i++) {
            var written = text.charAt(at + i);
            if (written != meant.charAt(i)) {
                flaw(at + i, new SignProblem.FullWidth(written, meant.charAt(i)));
            }
        }
        add(Token.Kind.SIGN, found.get(), at, at + found.get().length());
    }

    private void take(Token.Kind kind, int end) {
        if (end - at > LONGEST_WORD) {
            flaw(at, new SignProblem.TextTooLong(end - at, LONGEST_WORD));
        }
        var written = text.substring(at, Math.min(end, at + LONGEST_WORD));
        var meant = Signs.meant(written);
        if (!meant.equals(written)) {
            flaw(at, new SignProblem.FullWidth(written, meant));
        }
        add(kind, meant, at, end);
    }

    private void add(Token.Kind kind, String content, int start, int end) {
        tokens.add(new Token(kind, content, line, column(start), start, end));
        at = end;
    }

    private void text() {
        var opens = at;
        var opening = text.charAt(opens);
        var end = endOfText(opening);
        var closed = end < text.length() && text.charAt(end) != '\n';
        var content = text.substring(opens + 1, Math.min(end, opens + 1 + SizeLimits.TEXT));
        wrongQuote(opens);
        if (!closed) {
            flaw(opens, new SignProblem.OpenText(content.strip()));
        } else {
            wrongQuote(end);
        }
        if (content.indexOf('\\') >= 0) {
            flaw(opens, new SignProblem.Backslash(content));
        }
        if (content.contains("/*") || content.contains("*/")) {
            // Compiled rules carry their names in comments: such a name could end one and go on as code.
            flaw(opens, new SignProblem.CommentInText(content));
        }
        if (end - opens - 1 > SizeLimits.TEXT) {
            flaw(opens, new SignProblem.TextTooLong(end - opens - 1, SizeLimits.TEXT));
        }
        add(Token.Kind.TEXT, content, opens, closed ? end + 1 : end);
    }

    private void wrongQuote(int place) {
        var quote = text.charAt(place);
        if (quote != '"') {
            flaw(
                    place,
                    quote == '\'' || quote == '`'
                            ? new SignProblem.OtherSign(quote, '"')
                            : new SignProblem.FullWidth(quote, '"'));
        }
    }

    /** The next quotation mark of the line: the ordinary one where the text began with it, so that it may hold others. */
    private int endOfText(char opening) {
        var stop = endOfLine();
        var same = opening == '"' ? first("\"", stop) : stop;
        return same < stop ? same : first(Signs.closing(opening), stop);
    }

    private int first(String closing, int stop) {
        var end = at + 1;
        while (end < stop && closing.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Looked for once a line: a line may hold all of a file. */
    private int endOfLine() {
        if (lineEnd < at) {
            var end = text.indexOf('\n', at);
            lineEnd = end < 0 ? text.length() : end;
        }
        return lineEnd;
    }

    private void skipComment() {
        var end = text.indexOf("*/", at + 2);
        if (end < 0) {
            flaw(at, new SignProblem.OpenComment());
        }
        var stop = end < 0 ? text.length() : end + 2;
        while (at < stop) {
            if (text.charAt(at++) == '\n') {
                newLine();
            }
        }
    }

    private void skipTo(int end) {
        at = end < 0 ? text.length() : end;
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private int column(int offset) {
        return offset - lineStart + 1;
    }

    private void flaw(int offset, Statement what) {
        flaws.add(new Flaw(new Place(file, line, column(offset)), "", what.message()));
    }
}
