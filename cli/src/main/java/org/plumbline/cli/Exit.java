package org.plumbline.cli;

/** What a command ends with. */
final class Exit {
    static final int FINE = 0;
    static final int NOT_FINE = 1;
    static final int WRONG_USE = 2;

    private Exit() {}
}
