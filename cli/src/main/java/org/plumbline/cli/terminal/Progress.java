package org.plumbline.cli.terminal;

/** How far a long run is, on one line of a terminal that somebody watches; silent otherwise. */
public final class Progress {
    private static final long EVERY_NANOS = 200_000_000;

    private final Terminal terminal;
    private long decided;
    private long refused;
    private long shownAt = System.nanoTime();
    private boolean shown;

    public Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    public void decided() {
        decided++;
        show();
    }

    public void refused() {
        refused++;
        show();
    }

    public void end() {
        if (shown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private void show() {
        if (terminal.watched() && System.nanoTime() - shownAt > EVERY_NANOS) {
            shownAt = System.nanoTime();
            shown = true;
            terminal.err().print("\r" + terminal.texts().say("progress", decided, refused) + "\u001b[K");
            terminal.err().flush();
        }
    }
}
