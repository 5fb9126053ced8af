package org.plumbline.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.plumbline.engine.problem.Language;

/** What a command reads from and writes to, in UTF-8 whatever the JVM's own charset is, and in which language. */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Texts texts, boolean watched) {
    private static final int BUFFER = 1 << 16;

    public static Terminal standard() {
        return new Terminal(
                System.in,
                stream(new EndingOutput(new FileOutputStream(FileDescriptor.out), Terminal::end), false),
                stream(new FileOutputStream(FileDescriptor.err), true),
                Texts.in(fromEnvironment()),
                Boolean.getBoolean("plumbline.terminal"));
    }

    /** A full disk, or a reader that went away: at once, for whatever else would be done is for nobody. */
    private static void end() {
        System.err.println(Texts.in(fromEnvironment()).say("output-lost"));
        System.err.flush();
        Runtime.getRuntime().halt(Exit.WRONG_USE);
    }

    public Terminal speaking(Language language) {
        return new Terminal(in, out, err, Texts.in(language), watched);
    }

    public Language language() {
        return texts.language();
    }

    /** Says that something is wrong. */
    public void complain(String sentence) {
        out.flush();
        err.println(sentence);
    }

    private static PrintStream stream(OutputStream raw, boolean flushed) {
        return new PrintStream(new BufferedOutputStream(raw, BUFFER), flushed, StandardCharsets.UTF_8);
    }

    private static Language fromEnvironment() {
        for (var name : new String[] {"PLUMBLINE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("zh") ? Language.ZH : Language.EN;
            }
        }
        return Language.EN;
    }
}
