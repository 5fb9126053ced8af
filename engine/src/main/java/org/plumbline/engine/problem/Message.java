package org.plumbline.engine.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, in the user's own words, and, where there is one, what was maybe meant;
 * {@code known} is what could have been written where nothing was maybe meant, {@code example} a case in numbers that
 * shows it; each empty where there is none.
 */
public record Message(Statement statement, List<String> maybe, List<String> known, String example) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int LONGEST = 300;
    private static final int MOST_SHOWN = 60;
    private static final int MOST_KNOWN = 20;
    private static final Map<Language, Map<String, String>> SENTENCES =
            Map.of(Language.ZH, read("messages_zh.properties"), Language.EN, read("messages_en.properties"));

    /** Keeps copies of the lists. */
    public Message {
        maybe = List.copyOf(maybe);
        known = List.copyOf(known);
    }

    /** A message with nothing that was maybe meant. */
    public static Message of(Statement statement) {
        return new Message(statement, List.of(), List.of(), "");
    }

    /** What machines know it by, such as weight-out-of-range. */
    public String code() {
        return statement.code();
    }

    /** The same with the words of {@code candidates} that look most like what was written. */
    public Message maybe(String written, Iterable<String> candidates) {
        return new Message(statement, Likeness.of(written, candidates), List.of(), example);
    }

    /** The same with the known words that look most like what was written or, where none does, with all of them. */
    public Message known(String written, Collection<String> all) {
        var alike = Likeness.of(written, all);
        var others = alike.isEmpty() ? List.copyOf(new TreeSet<>(all)) : List.<String>of();
        return new Message(statement, alike, others, example);
    }

    /** The same with a case that shows it. */
    public Message example(String shown) {
        return new Message(statement, maybe, known, shown);
    }

    /** The same with what was most likely meant. */
    public Message meaning(String meant) {
        return new Message(statement, List.of(meant), List.of(), example);
    }

    /** The sentence in a language. */
    public String in(Language language) {
        var sentence = said(sentence(language, code()));
        if (!example.isEmpty()) {
            sentence += sentence(language, "example").replace("{0}", example);
        }
        if (!known.isEmpty()) {
            var more = known.size() > MOST_KNOWN ? List.of("…") : List.<String>of();
            var shown = Stream.concat(known.stream().limit(MOST_KNOWN), more.stream());
            sentence += sentence(language, "known").replace("{0}", shown.collect(Collectors.joining(", ")));
        }
        if (maybe.isEmpty()) {
            return sentence;
        }
        var quoted = maybe.stream().map(word -> "\"" + word + "\"").toList();
        var or = sentence(language, "or");
        return sentence + sentence(language, "maybe").replace("{0}", String.join(or, quoted));
    }

    /** The words in their places, each once: a user's own word may hold braces. */
    private String said(String sentence) {
        var words = statement.words();
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(shown(words.get(place.group(1)), place.group())));
    }

    private static String shown(@Nullable String word, String place) {
        if (word == null) {
            return place;
        }
        return word.length() <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    /** Whether a word looks so much like another that it was most likely meant. */
    public static boolean isAlike(String written, String word) {
        return !Likeness.of(written, List.of(word)).isEmpty();
    }

    /** Every code that has a sentence. */
    public static Collection<String> codes() {
        return sentences(Language.EN).keySet();
    }

    /** Every code that has a sentence in a language. */
    static Iterable<String> codes(Language language) {
        return sentences(language).keySet();
    }

    static String sentence(Language language, String code) {
        var sentence = sentences(language).get(code);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + code);
        }
        return sentence;
    }

    private static Map<String, String> sentences(Language language) {
        var sentences = SENTENCES.get(language);
        if (sentences == null) {
            throw new IllegalArgumentException("no sentences in " + language);
        }
        return sentences;
    }

    static Map<String, String> read(String resource) {
        var properties = new Properties();
        var stream = Message.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing from the jar: " + resource);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
