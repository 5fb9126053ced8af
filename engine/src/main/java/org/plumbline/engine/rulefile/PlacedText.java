package org.plumbline.engine.rulefile;

/** A text that grows word by word, each on the line and, where there is room, in the column that its token has. */
final class PlacedText {
    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private int column = 1;

    void add(Token token, String word) {
        while (line < token.line()) {
            text.append('\n');
            line++;
            column = 1;
        }
        text.append(" ".repeat(Math.max(0, token.column() - column))).append(word);
        column = token.column() + word.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
