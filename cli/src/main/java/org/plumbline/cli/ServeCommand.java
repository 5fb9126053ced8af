package org.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code plumbline serve}, which the start script runs from the service's jar: here it is only told of. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Plumbline plumbline;

    ServeCommand(Plumbline plumbline) {
        this.plumbline = plumbline;
    }

    @Override
    public Integer call() {
        throw new Unusable(plumbline.terminal().texts().say("serve-elsewhere"));
    }
}
