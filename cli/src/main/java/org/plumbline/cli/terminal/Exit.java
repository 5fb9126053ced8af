package org.plumbline.cli.terminal;

/** What a command ends with. */
public final class Exit {
    public static final int FINE = 0;
    public static final int NOT_FINE = 1;
    public static final int WRONG_USE = 2;
    /** Nothing is wrong with what was looked at, and something could not be. */
    public static final int NOT_ALL_LOOKED_AT = 3;

    private Exit() {}
}
