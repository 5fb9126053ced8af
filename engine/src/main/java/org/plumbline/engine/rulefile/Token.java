package org.plumbline.engine.rulefile;

/** One word, text, number or sign of a rule file; {@code start} and {@code end} are offsets into its text. */
record Token(Kind kind, String text, int line, int column, int start, int end) {
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** What was written from here on, of the same kind. */
    Token with(String other, int ends) {
        return new Token(kind, other, line, column, start, ends);
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** As it stands in the file, with ordinary signs. */
    String written() {
        return isText() ? "\"" + text + "\"" : text;
    }

    /** As problems name it. */
    String shown() {
        return switch (kind) {
            case END -> "…";
            case TEXT -> text.isEmpty() ? "\"\"" : text;
            default -> text;
        };
    }
}
