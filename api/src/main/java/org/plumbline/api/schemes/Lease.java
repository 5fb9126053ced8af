package org.plumbline.api.schemes;

import org.plumbline.engine.Engine;

/** A hold on compiled rules: they stay open until it is given back. */
public final class Lease implements AutoCloseable {
    private final Engine engine;
    private final Runnable giveBack;

    Lease(Engine engine, Runnable giveBack) {
        this.engine = engine;
        this.giveBack = giveBack;
    }

    /** What judges. */
    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
