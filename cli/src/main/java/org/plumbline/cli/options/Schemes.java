package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final SchemeFolders folders;
    private final CompiledRules kept;
    private final Texts texts;
    private final Map<String, Engine> engines = new HashMap<>();
    private final Map<RuleFolders, Engine> variants = new HashMap<>();
    private final Map<RuleFolders, Engine> witnesses = new HashMap<>();

    Schemes(SchemeFolders folders, CompiledRules kept, Texts texts) {
        this.folders = folders;
        this.kept = kept;
        this.texts = texts;
    }

    /** The codes, which are the folders' names. */
    public List<String> codes() {
        return folders.codes();
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
        var folder = folders.of(code).orElseThrow(() -> unknown(code));
        var engine = open(code, RuleFolders.only(folder), new DroolsJudge(kept));
        engines.put(code, engine);
        return engine;
    }

    private Refused unknown(String code) {
        var message = code.isEmpty()
                ? new DocumentProblem.MissingField().message()
                : new DocumentProblem.UnknownScheme(code).message();
        return new Refused(List.of(new Problem("scheme", message.known(code, folders.codes()))));
    }

    /**
     * What judges by a scheme with the rule files of another folder added, or in place of those of the same names.
     *
     * @throws Refused where there is no such scheme
     * @throws FlawedRules where the files are wrong; places name the whole path
     */
    public Engine engine(String code, Path with) {
        if (folders.of(code).isEmpty() || !hasRules(with)) {
            return engine(code);
        }
        return variants.computeIfAbsent(rules(code, with), variant -> open(code, variant, new DroolsJudge(kept)));
    }

    /** The added files count where there are some. */
    private RuleFolders rules(String code, Path with) {
        var folder = folders.of(code).orElse(with);
        return hasRules(with) ? new RuleFolders(folder, with) : RuleFolders.only(folder);
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
        var rules = rules(code, with);
        var witness = witnesses.computeIfAbsent(rules, any -> open(code, any, new Witness()));
        return rules.whole(new Agreement(engine(code, with), witness).differences(one));
    }

    /**
     * The files of a scheme.
     *
     * @throws Refused where there is no such scheme
     */
    public SchemeFiles files(String code) {
        var folder = folders.of(code).orElseThrow(() -> unknown(code));
        return files(RuleFolders.only(folder));
    }

    private SchemeFiles files(RuleFolders rules) {
        try {
            return rules.files();
        } catch (FlawedRules flawed) {
            throw new FlawedRules(rules.whole(flawed.flaws()));
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", rules.scheme()));
        }
    }

    private Engine open(String code, RuleFolders rules, Judge judge) {
        try {
            var engine = Engine.of(rules.files(), judge);
            if (!engine.scheme().code().equals(code)) {
                engine.close();
                var message =
                        new DocumentProblem.OtherFolder(code, engine.scheme().code()).message();
                throw new FlawedRules(List.of(new Flaw(Place.file(SchemeReader.FILE), "", message)));
            }
            return engine;
        } catch (FlawedRules flawed) {
            throw new FlawedRules(rules.whole(flawed.flaws()));
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", rules.scheme()));
        }
    }

    /** Checks a scheme, whatever is wrong with it; places name the whole path. */
    public Check check(String code) {
        var folder = folders.of(code).orElse(Path.of(code));
        try {
            var check = Check.in(folder, kept);
            var whole = RuleFolders.only(folder);
            var warnings = check.warnings().stream()
                    .map(warning -> new Warning(warning.id(), whole.whole(warning.flaw())))
                    .toList();
            return new Check(whole.whole(check.flaws()), warnings, check.engine(), check.analysis());
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", folder));
        }
    }

    @Override
    public void close() {
        engines.values().forEach(Engine::close);
        variants.values().forEach(Engine::close);
        witnesses.values().forEach(Engine::close);
    }
}
