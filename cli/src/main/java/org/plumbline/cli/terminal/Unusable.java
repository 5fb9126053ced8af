package org.plumbline.cli.terminal;

/** Something named on the command line that cannot be used; ends the command with exit 2. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String sentence) {
        super(sentence);
    }
}
