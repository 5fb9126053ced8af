package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.problem.Language;

/** The auditor's command, run in this JVM: one of its own takes ten times as long to start as the command takes. */
public record Command(int status, String out, String err) {
    public static Command run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(InputStream.nullInputStream(), to(out), to(err), Texts.in(Language.EN), false);
        var status = Plumbline.run(terminal, arguments);
        return new Command(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream to(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
