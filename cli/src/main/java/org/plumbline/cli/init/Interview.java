package org.plumbline.cli.init;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.scheme.Title;
import org.plumbline.rules.PeriodUnit;

/** Asks what a new scheme starts from; an empty answer takes the default, and so does the end of the input. */
final class Interview {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Terminal terminal;
    private final Map<String, String> words;
    private final @Nullable BufferedReader answers;
    private boolean askedAgain;

    private Interview(Terminal terminal, Map<String, String> words, boolean asking) {
        this.terminal = terminal;
        this.words = words;
        this.answers = asking ? new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)) : null;
    }

    /** The answers of somebody at the terminal. */
    static Starter ask(String code, Terminal terminal, Map<String, String> words) {
        return new Interview(terminal, words, true).starter(code);
    }

    /** Every default, without asking. */
    static Starter template(String code, Terminal terminal, Map<String, String> words) {
        return new Interview(terminal, words, false).starter(code);
    }

    private Starter starter(String code) {
        var title = answer(
                "ask-title", word("default-title"), text -> name(text, "title").title());
        var people =
                answer("ask-whom", "1", text -> choice(text, List.of("1", "2"))).equals("1");
        var posts = people ? answer("ask-posts", word("default-post"), Interview::posts) : List.<CodeAndTitle>of();
        Title unit = people
                ? null
                : answer(
                        "ask-unit",
                        word("default-unit"),
                        text -> name(text, "unit").title());
        var period = answer("ask-period", "month", Interview::period);
        var gauges = gauges();
        var paid = answer("ask-pay", people ? "y" : "n", text -> choice(text, List.of("y", "n")))
                .equals("y");
        return new Starter(code, title, posts, unit, period, gauges, paid);
    }

    private List<StarterIndicator> gauges() {
        say("ask-indicators");
        while (true) {
            var gauges = new ArrayList<StarterIndicator>();
            var taken = new HashSet<String>();
            while (true) {
                var number = gauges.size() + 1;
                var gauge = answer("ask-indicator", "", text -> gauge(text, number, taken), number);
                if (gauge.isEmpty()) {
                    break;
                }
                gauges.addAll(gauge);
                gauge.forEach(each -> taken.add(each.named().code()));
            }
            if (gauges.isEmpty()) {
                return word("default-indicators")
                        .lines()
                        .map(line -> gauge(line, 1, taken).get(0))
                        .toList();
            }
            var sum = gauges.stream().map(StarterIndicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(ALL) == 0) {
                return gauges;
            }
            again("weights-not-all", StarterIndicator.plain(sum));
        }
    }

    /** None for an empty line, which ends the list. */
    private static List<StarterIndicator> gauge(String text, int number, Set<String> taken) {
        return text.isEmpty() ? List.of() : List.of(StarterIndicator.said(text, "indicator-" + number, taken));
    }

    private static CodeAndTitle name(String text, String otherwise) {
        return CodeAndTitle.said(text, otherwise, Set.of());
    }

    private static List<CodeAndTitle> posts(String text) {
        var posts = new ArrayList<CodeAndTitle>();
        var taken = new HashSet<String>();
        for (var part : text.split("[,，]")) {
            var post = CodeAndTitle.said(part, "post-" + (posts.size() + 1), taken);
            posts.add(post);
            taken.add(post.code());
        }
        return posts;
    }

    private static PeriodUnit period(String text) {
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> unit.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String choice(String text, List<String> known) {
        if (known.contains(text)) {
            return text;
        }
        throw new IllegalArgumentException(text);
    }

    /** Asks until the answer can be understood. */
    private <T> T answer(String key, String otherwise, Function<String, T> meaning, Object... shown) {
        while (true) {
            var line = line(key, otherwise, shown);
            var given = line == null ? "" : line.strip();
            try {
                var understood = meaning.apply(given.isEmpty() ? otherwise : given);
                askedAgain = false;
                return understood;
            } catch (IllegalArgumentException notUnderstood) {
                again("not-understood", String.valueOf(notUnderstood.getMessage()));
            }
        }
    }

    private void again(String key, String word) {
        askedAgain = true;
        terminal.complain(terminal.texts().say(key, word));
    }

    private @Nullable String line(String key, String otherwise, Object... shown) {
        if (answers == null) {
            return null;
        }
        var question = terminal.texts().say(key, shown);
        terminal.out().print(otherwise.isEmpty() ? question + ": " : question + " [" + otherwise + "]: ");
        terminal.out().flush();
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

    private void say(String key) {
        if (answers != null) {
            terminal.out().println(terminal.texts().say(key));
        }
    }

    private String word(String key) {
        return words.getOrDefault(key, "");
    }
}
