package org.plumbline.cli;

import java.util.concurrent.Callable;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Unusable;
import picocli.CommandLine.Command;

/** {@code plumbline serve}, which the start script runs from the service's jar: here it is only told of. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final SharedOptions options;

    ServeCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        throw new Unusable(options.terminal().texts().say("serve-elsewhere"));
    }
}
