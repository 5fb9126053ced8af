package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;

/** Cuts a rule file into tokens; a full-width sign is reported and read as the one that was meant. */
final class Scanner {
    private static final String FULL_WIDTH = "，：；（）＝＞＜！＆｜．＠“”＂、。";
    private static final String MEANT = ",:;()=><!&|.@\"\"\",.";
    /** Signs of mathematics and single quotation marks, and how rules write them. */
    private static final Map<Character, String> OTHERWISE =
            Map.of('≥', ">=", '≤', "<=", '≠', "!=", '\'', "\"", '‘', "\"", '’', "\"");

    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SIGNS = "(){}[],;:.@=<>!&|+-*/%?#^~";

    private final String file;
    private final String text;
    private final List<Flaw> flaws;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    Scanner(String file, String text, List<Flaw> flaws) {
        this.file = file;
        this.text = text;
        this.flaws = flaws;
    }

    List<Token> scan() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '\n') {
                at++;
                newLine();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else if (OTHERWISE.containsKey(c)) {
                otherwise(c, OTHERWISE.getOrDefault(c, ""));
            } else {
                token(meant(c));
            }
        }
        tokens.add(new Token(Token.Kind.END, "", line, at - lineStart + 1, at, at));
        return tokens;
    }

    private void token(char c) {
        if (c == '"') {
            text();
        } else if (Character.isDigit(c)) {
            take(Token.Kind.NUMBER, endOf(true));
        } else if (Character.isJavaIdentifierStart(c)) {
            take(Token.Kind.WORD, endOf(false));
        } else if (SIGNS.indexOf(c) >= 0) {
            sign(c);
        } else {
            flaw("unknown-sign", String.valueOf(c));
            at++;
        }
    }

    private void otherwise(char c, String sign) {
        flaw("other-sign", String.valueOf(c), sign);
        if (sign.equals("\"")) {
            text();
        } else {
            tokens.add(new Token(Token.Kind.SIGN, sign, line, at - lineStart + 1, at, at + 1));
            at++;
        }
    }

    private int endOf(boolean number) {
        var end = at;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(end))
                        || (number
                                && text.charAt(end) == '.'
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private void sign(char c) {
        var found = String.valueOf(c);
        if (at + 1 < text.length()) {
            var two = found + (FULL_WIDTH.indexOf(text.charAt(at + 1)) >= 0 ? ' ' : text.charAt(at + 1));
            found = LONG_SIGNS.contains(two) ? two : found;
        }
        tokens.add(new Token(Token.Kind.SIGN, found, line, at - lineStart + 1, at, at + found.length()));
        at += found.length();
    }

    private void take(Token.Kind kind, int end) {
        var written = text.substring(at, end);
        var word = halfWidth(written);
        if (!word.equals(written)) {
            flaw("full-width", written, word);
        }
        if (word.matches("0[0-9].*")) {
            // Read as written, but compiled it would be an octal number.
            flaw("leading-zero", word);
        }
        tokens.add(new Token(kind, word, line, at - lineStart + 1, at, end));
        at = end;
    }

    private void text() {
        var opens = at;
        var end = endOfText(text.charAt(opens) == '"');
        var closed = end < text.length() && text.charAt(end) != '\n';
        var content = text.substring(opens + 1, end);
        if (!closed) {
            flaw("open-text", content.strip());
        } else if (text.charAt(opens) == '"' && text.charAt(end) != '"') {
            at = end;
            flaw("full-width", String.valueOf(text.charAt(end)), "\"");
        }
        if (content.indexOf('\\') >= 0) {
            at = opens;
            flaw("backslash", content);
        }
        if (content.length() > Limits.TEXT) {
            at = opens;
            flaw("text-too-long", content.length(), Limits.TEXT);
        }
        var after = closed ? end + 1 : end;
        tokens.add(new Token(Token.Kind.TEXT, content, line, opens - lineStart + 1, opens, after));
        at = after;
    }

    /** The next quotation mark of the line: the ordinary one where the text began with it, so that it may hold others. */
    private int endOfText(boolean ordinary) {
        var endOfLine = text.indexOf('\n', at);
        var stop = endOfLine < 0 ? text.length() : endOfLine;
        var same = text.indexOf('"', at + 1);
        if (ordinary && same >= 0 && same < stop) {
            return same;
        }
        var end = at + 1;
        while (end < stop && "\"”＂'’‘".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String halfWidth(String word) {
        var half = new StringBuilder();
        for (var c : word.toCharArray()) {
            half.append(c >= '０' && c <= 'ｚ' ? (char) (c - '０' + '0') : c);
        }
        return half.toString();
    }

    private char meant(char c) {
        var index = FULL_WIDTH.indexOf(c);
        if (index < 0) {
            return c;
        }
        var sign = MEANT.charAt(index);
        flaw("full-width", String.valueOf(c), String.valueOf(sign));
        return sign;
    }

    private void skipComment() {
        var end = text.indexOf("*/", at + 2);
        if (end < 0) {
            flaw("open-comment");
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

    private void flaw(String code, Object... words) {
        flaws.add(new Flaw(new Place(file, line, at - lineStart + 1), "", Message.of(code, words)));
    }
}
