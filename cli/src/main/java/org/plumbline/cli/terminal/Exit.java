package org.plumbline.cli.terminal;

/** What a command ends with. */
public final class Exit {
    public static final int FINE = 0;
    public static final int NOT_FINE = 1;
    public static final int WRONG_USE = 2;

    private Exit() {}
}
