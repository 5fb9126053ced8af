package org.plumbline.engine.problem;

/** Letters that nobody sees, or that change where others are seen: what stands in a file would not be what is read. */
public final class HiddenLetters {
    private static final char TAB = '\t';
    private static final char WIDE_SPACE = '\u3000';

    private HiddenLetters() {}

    /** Whether a letter is written from right to left: what stands beside it is shown in another order than it has. */
    public static boolean turnsTheLine(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> Character.getType(letter) != Character.FORMAT;
            default -> false;
        };
    }

    /** Whether a space keeps words together, or is of another width, and looks like an ordinary one; a wide one does not. */
    public static boolean isOddSpace(int letter) {
        return letter != ' ' && letter != WIDE_SPACE && Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    /** Whether a letter may not stand in a file: nobody sees it, or it is none that everybody reads alike. */
    public static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\n' && letter != TAB;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.SURROGATE ->
                true;
            default -> isInvisible(letter);
        };
    }

    /** Whether a letter is of no width, or turns the direction of writing: a reader does not see that it stands there. */
    public static boolean isInvisible(int letter) {
        return switch (letter) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x3164, 0xFFA0 -> true;
            default ->
                Character.getType(letter) == Character.FORMAT
                        || (letter >= 0xFE00 && letter <= 0xFE0F)
                        || (letter >= 0xE0100 && letter <= 0xE01EF);
        };
    }
}
