package org.plumbline.cli.init;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Unusable;

/** Questions and answers at a terminal; an empty answer takes the default, and so does the end of the input. */
final class Conversation {
    private final Terminal terminal;
    private final @Nullable BufferedReader answers;
    private boolean askedAgain;

    private Conversation(Terminal terminal, @Nullable BufferedReader answers) {
        this.terminal = terminal;
        this.answers = answers;
    }

    /** With somebody who answers. */
    static Conversation at(Terminal terminal) {
        return new Conversation(
                terminal, new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)));
    }

    /** With nobody: nothing is asked, and every answer is the default. */
    static Conversation silent(Terminal terminal) {
        return new Conversation(terminal, null);
    }

    /** What is asked, and what is answered where nothing is; the question may show a number. */
    record Prompt(String key, String otherwise, List<Integer> shown) {
        Prompt(String key, String otherwise) {
            this(key, otherwise, List.of());
        }
    }

    /** Asks until the answer has a meaning, which throws IllegalArgumentException where it has none. */
    <T> T answer(Prompt asked, Function<String, T> meaning) {
        while (true) {
            var line = line(asked);
            var given = line == null ? "" : line.strip();
            try {
                var understood = meaning.apply(given.isEmpty() ? asked.otherwise() : given);
                askedAgain = false;
                return understood;
            } catch (IllegalArgumentException notUnderstood) {
                again("not-understood", String.valueOf(notUnderstood.getMessage()));
            }
        }
    }

    /** Says what was wrong with an answer; there has to be another. */
    void again(String key, String word) {
        askedAgain = true;
        terminal.complain(terminal.texts().say(key, word));
    }

    /** Says something before the next question. */
    void say(String key) {
        if (answers != null) {
            terminal.out().println(terminal.texts().say(key));
        }
    }

    private @Nullable String line(Prompt asked) {
        if (answers == null) {
            return null;
        }
        show(asked);
        try {
            var line = answers.readLine();
            if (line == null && askedAgain) {
                throw new Unusable(terminal.texts().say("answers-ended"));
            }
            return line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void show(Prompt asked) {
        var question = terminal.texts().say(asked.key(), asked.shown().toArray());
        var otherwise = asked.otherwise();
        terminal.out().print(otherwise.isEmpty() ? question + ": " : question + " [" + otherwise + "]: ");
        terminal.out().flush();
    }
}
