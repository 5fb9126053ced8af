package org.plumbline.cli;

/** Something named on the command line that cannot be used; ends the command with exit 2. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
        super(sentence);
    }
}
