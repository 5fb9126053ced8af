package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.problem.SourceText;
import org.plumbline.engine.problem.Statement;

/** Cuts a rule file into tokens; a full-width sign is reported and read as the one that was meant. */
final class Scanner {
    private static final int LONGEST_SIGN = 3;
    private static final char WIDE_SPACE = '\u3000';
    private static final int LONGEST_WORD = 100;

    private final List<Flaw> flaws;
    private final SourceText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int lineEnd = -1;

    Scanner(String file, String text, List<Flaw> flaws) {
        this.flaws = flaws;
        this.source = new SourceText(file, text);
        this.text = source.visible(flaws);
    }

    List<Token> scan() {
        while (at < text.length() && flaws.size() < SourceText.MOST_FLAWS) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space(c);
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                token(c);
            }
        }
        add(Token.Kind.END, "", at, at);
        return tokens;
    }

    /** A space that keeps words together, or is of another width, looks like an ordinary one and is none. */
    private void space(char c) {
        if (" \t\n".indexOf(c) < 0 && c != WIDE_SPACE) {
            flaw(at, new SignProblem.OddSpace());
        }
        at++;
    }

    private void token(char c) {
        var decimal = c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)) && !afterWord();
        if (Signs.isQuote(c)) {
            text();
        } else if (Character.isDigit(c) || decimal) {
            take(Token.Kind.NUMBER, Spans.number(text, at));
        } else if (Character.isJavaIdentifierStart(c)) {
            take(Token.Kind.WORD, Spans.word(text, at));
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

    private void sign() {
        var meant = Signs.meant(text.substring(at, Math.min(text.length(), at + LONGEST_SIGN)));
        Signs.at(meant).ifPresentOrElse(this::sign, this::unknownSign);
    }

    private void sign(String meant) {
        for (var i = 0; i < meant.length(); i++) {
            var written = text.charAt(at + i);
            if (written != meant.charAt(i)) {
                flaw(at + i, new SignProblem.FullWidth(written, meant.charAt(i)));
            }
        }
        add(Token.Kind.SIGN, meant, at, at + meant.length());
    }

    private void unknownSign() {
        var letter = text.codePointAt(at);
        flaw(at, new SignProblem.UnknownSign(Character.toString(letter)));
        at += Character.charCount(letter);
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
        var place = source.place(start);
        tokens.add(new Token(kind, content, place.line(), place.column(), start, end));
        at = end;
    }

    private void text() {
        var quoted = QuotedText.at(text, at, endOfLine());
        mark(quoted.opens());
        if (quoted.closed()) {
            mark(quoted.ends());
        } else {
            flaw(at, new SignProblem.OpenText(quoted.content().strip()));
        }
        quoted.problems().forEach(problem -> flaw(at, problem));
        add(Token.Kind.TEXT, quoted.content(), at, quoted.after());
    }

    /** Looked for once a line: a line may hold all of a file. */
    private int endOfLine() {
        if (lineEnd < at) {
            var end = text.indexOf('\n', at);
            lineEnd = end < 0 ? text.length() : end;
        }
        return lineEnd;
    }

    private void mark(int place) {
        var mark = text.charAt(place);
        if (mark != '"') {
            flaw(place, QuotedText.wrongMark(mark));
        }
    }

    private void skipComment() {
        var end = text.indexOf("*/", at + 2);
        if (end < 0) {
            flaw(at, new SignProblem.OpenComment());
        }
        skipTo(end < 0 ? end : end + 2);
    }

    private void skipTo(int end) {
        at = end < 0 ? text.length() : end;
    }

    private void flaw(int offset, Statement what) {
        flaws.add(new Flaw(source.place(offset), "", what.message()));
    }
}
