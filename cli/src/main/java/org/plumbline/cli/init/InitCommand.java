package org.plumbline.cli.init;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.ruleset.SchemeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline init}: a new scheme that checks clean, with first cases that come out as expected. */
@Command(name = "init")
public final class InitCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(paramLabel = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--template", descriptionKey = "template")
    private boolean template;

    /** The command, told what all are told. */
    public InitCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        var scheme = folder.toAbsolutePath().normalize();
        var code = String.valueOf(scheme.getFileName());
        var cases = fixtures(scheme);
        refuseUnlessFree(scheme, code, cases);

        var files = files(code);
        prove(files);
        write(scheme, files.scheme());
        write(cases, Map.of("first.yaml", files.cases()));
        say(scheme, cases);
        return Exit.FINE;
    }

    private StarterFiles files(String code) {
        var terminal = options.terminal();
        var words = words(terminal.language());
        var conversation = template ? Conversation.silent(terminal) : Conversation.at(terminal);
        return new StarterFiles(new Interview(conversation, words).starter(code), terminal.language(), words);
    }

    /** Beside the folder of schemes where that is called rules, as here; beside the scheme's own folder otherwise. */
    private static Path fixtures(Path scheme) {
        var parent = Objects.requireNonNullElse(scheme.getParent(), scheme);
        var above = parent.getParent();
        var within = parent.endsWith("rules") && above != null ? above : parent;
        return within.resolve("fixtures").resolve(String.valueOf(scheme.getFileName()));
    }

    private void refuseUnlessFree(Path scheme, String code, Path cases) {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new Unusable(options.terminal().texts().say("odd-folder", code));
        }
        for (var taken : new Path[] {scheme, cases}) {
            if (Files.exists(taken) && !isEmpty(taken)) {
                throw new Unusable(options.terminal().texts().say("taken", taken));
            }
        }
    }

    private static boolean isEmpty(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Nothing is written that does not check clean, or whose first cases come out otherwise. */
    private void prove(StarterFiles files) {
        var texts = new TreeMap<>(files.scheme());
        texts.remove("notes.md");
        try (var engine = Engine.of(new SchemeFiles(texts), options.compiledRules())) {
            var different = different(files.cases(), engine);
            if (!different.isEmpty()) {
                throw new IllegalStateException(different);
            }
        } catch (FlawedRules flawed) {
            throw new IllegalStateException(flawed.flaws().toString(), flawed);
        }
    }

    private static String different(String cases, Engine engine) {
        return Fixture.list(Documents.yaml().readTree(cases)).stream()
                .map(each -> Replay.of(each, engine))
                .filter(outcome -> !outcome.differences().isEmpty())
                .map(outcome -> outcome.fixture().name() + " " + outcome.differences())
                .collect(Collectors.joining("; "));
    }

    private void write(Path to, Map<String, String> files) {
        try {
            Files.createDirectories(to);
            for (var file : files.entrySet()) {
                Files.writeString(to.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new Unusable(options.terminal().texts().say("unwritable", to));
        }
    }

    private void say(Path scheme, Path cases) {
        var shown = folder.isAbsolute() ? cases : Path.of("").toAbsolutePath().relativize(cases);
        var texts = options.terminal().texts();
        options.terminal().out().println(texts.say("started", scheme, cases.resolve("first.yaml")));
        options.terminal().out().println(texts.say("next-steps", folder, shown));
    }

    private static Map<String, String> words(Language language) {
        var properties = new Properties();
        var name = "words_" + language.code() + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(InitCommand.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var words = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
