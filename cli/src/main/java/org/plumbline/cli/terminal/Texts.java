package org.plumbline.cli.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.plumbline.engine.problem.Language;

/** The command line's own words in one language. */
public record Texts(Language language, ResourceBundle bundle) {
    public static Texts in(Language language) {
        var name = "texts_" + language.code() + ".properties";
        var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new Texts(language, new PropertyResourceBundle(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String say(String key, Object... words) {
        var text = bundle.getString(key);
        for (var i = 0; i < words.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(words[i]));
        }
        return text;
    }
}
