package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.agreement.Agreement;
import org.plumbline.engine.agreement.Case;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.check.Warning;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.DroolsJudge;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.Judge;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.engine.witness.Witness;

/** The schemes below a folder, each made ready when it is first asked for. */
public final class Schemes implements AutoCloseable {
    private final Map<String, Path> folders;
    private final CompiledRules kept;
    private final Texts texts;
    private final Map<String, Engine> engines = new HashMap<>();
    private final Map<String, Engine> variants = new HashMap<>();
    private final Map<String, Engine> witnesses = new HashMap<>();

    private Schemes(Map<String, Path> folders, CompiledRules kept, Texts texts) {
        this.folders = folders;
        this.kept = kept;
        this.texts = texts;
    }

    /** The schemes of a folder of schemes, or the one scheme of its own folder. */
    static Schemes in(Path folder, CompiledRules kept, Texts texts) {
        return new Schemes(folders(folder, texts), kept, texts);
    }

    private static Map<String, Path> folders(Path folder, Texts texts) {
        var folders = new TreeMap<String, Path>();
        if (Files.exists(folder.resolve(SchemeReader.FILE))) {
            folders.put(name(folder), folder);
            return folders;
        }
        try (var entries = Files.list(folder)) {
            entries.filter(Files::isDirectory)
                    .filter(entry -> !name(entry).startsWith("."))
                    .forEach(entry -> folders.put(name(entry), entry));
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("no-rules-folder", folder));
        }
        return folders;
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The codes, which are the folders' names. */
    public List<String> codes() {
        return new ArrayList<>(folders.keySet());
    }

    /**
     * What judges an appraisal.
     *
     * @throws Refused where there is no such scheme, with everything else that is wrong
     * @throws FlawedRules where the scheme's files are wrong
     */
    public Engine engine(Reading reading) {
        try {
            return engine(reading.appraisal().scheme());
        } catch (Refused noScheme) {
            var all = new ArrayList<>(reading.problems());
            all.removeIf(problem -> problem.path().equals("scheme"));
            all.addAll(noScheme.problems());
            throw new Refused(all);
        }
    }

    /**
     * What judges by a scheme.
     *
     * @throws Refused where there is no such scheme
     * @throws FlawedRules where its files are wrong; places name the whole path
     */
    public Engine engine(String code) {
        var known = engines.get(code);
        if (known != null) {
            return known;
        }
        var folder = folders.get(code);
        if (folder == null) {
            var message = code.isEmpty()
                    ? new DocumentProblem.MissingField().message()
                    : new DocumentProblem.UnknownScheme(code).message();
            throw new Refused(List.of(new Problem("scheme", message.known(code, folders.keySet()))));
        }
        var engine = open(code, folder, folder);
        engines.put(code, engine);
        return engine;
    }

    /**
     * What judges by a scheme with the rule files of another folder added, or in place of those of the same names.
     *
     * @throws Refused where there is no such scheme
     * @throws FlawedRules where the files are wrong; places name the whole path
     */
    public Engine engine(String code, Path with) {
        if (!folders.containsKey(code) || !hasRules(with)) {
            return engine(code);
        }
        return variants.computeIfAbsent(
                code + " " + with, variant -> open(code, folders.getOrDefault(code, with), with));
    }

    private boolean hasRules(Path folder) {
        try {
            return !SchemeFiles.ruleFiles(folder).isEmpty();
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", folder));
        }
    }

    /**
     * Where what judges by a scheme, and the rule files of another folder if it has some, and its witness differ in a
     * case; places name the whole path.
     */
    public List<Flaw> differences(String code, Path with, Case one) {
        var folder = folders.getOrDefault(code, with);
        var own = hasRules(with) ? with : folder;
        var witness = witnesses.computeIfAbsent(code + " " + own, any -> open(code, folder, own, new Witness()));
        return within(folder, own, new Agreement(engine(code, with), witness).differences(one));
    }

    private Engine open(String code, Path folder, Path with) {
        return open(code, folder, with, new DroolsJudge(kept));
    }

    private Engine open(String code, Path folder, Path with, Judge judge) {
        try {
            var files = SchemeFiles.in(folder);
            var engine = Engine.of(with.equals(folder) ? files : files.with(with), judge);
            if (!engine.scheme().code().equals(code)) {
                engine.close();
                var message =
                        new DocumentProblem.OtherFolder(code, engine.scheme().code()).message();
                throw new FlawedRules(List.of(new Flaw(Place.file(SchemeReader.FILE), "", message)));
            }
            return engine;
        } catch (FlawedRules flawed) {
            throw new FlawedRules(within(folder, with, flawed.flaws()));
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", folder));
        }
    }

    /** Checks a scheme, whatever is wrong with it; places name the whole path. */
    public Check check(String code) {
        var folder = folders.getOrDefault(code, Path.of(code));
        try {
            var check = Check.in(folder, kept);
            var flaws = within(folder, folder, check.flaws());
            var warnings = check.warnings().stream()
                    .map(warning -> new Warning(warning.id(), within(folder, folder, warning.flaw())))
                    .toList();
            return new Check(flaws, warnings, check.engine(), check.analysis());
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", folder));
        }
    }

    private static List<Flaw> within(Path folder, Path with, List<Flaw> flaws) {
        return flaws.stream().map(flaw -> within(folder, with, flaw)).toList();
    }

    private static Flaw within(Path folder, Path with, Flaw flaw) {
        return new Flaw(within(folder, with, flaw.place()), flaw.rule(), flaw.message());
    }

    private static Place within(Path folder, Path with, Place place) {
        var own = Files.exists(with.resolve(place.file())) ? with : folder;
        return new Place(own.resolve(place.file()).toString(), place.line(), place.column());
    }

    @Override
    public void close() {
        engines.values().forEach(Engine::close);
        variants.values().forEach(Engine::close);
        witnesses.values().forEach(Engine::close);
    }
}
