package org.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.problem.Language;

/** A command that was run: its exit status and what it wrote. */
public record Ran(int status, String out, String err) {
    public static Ran command(String... arguments) {
        return fed("", arguments);
    }

    /** With something on its standard input. */
    public static Ran fed(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Texts.in(Language.EN),
                false);
        var status = Plumbline.run(terminal, keepingAside(arguments));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Tests keep their compiled rules among themselves, not with the user's. */
    private static String[] keepingAside(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (all.size() > 1 && all.stream().noneMatch(each -> each.contains("cache"))) {
            all.add(1, "--cache=target/compiled-rules");
        }
        return all.toArray(String[]::new);
    }
}
