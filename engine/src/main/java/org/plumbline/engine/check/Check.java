package org.plumbline.engine.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.engine.Engine;
import org.plumbline.engine.agreement.Agreement;
import org.plumbline.engine.agreement.BothSides;
import org.plumbline.engine.agreement.Witnessed;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.plausibility.Plausibility;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemePlaces;
import org.plumbline.engine.scheme.SchemeReader;

/**
 * What checking a scheme found: all that is wrong, by file and line, or an engine that judges by it, uncompiled; and
 * all that may be meant.
 *
 * <p>It goes on as far as it can: each file is read whatever is wrong with the others, and what the rules come to
 * together is looked at once each can be read by itself. Rules that judge are then compiled and analysed: what they
 * come to at and around every limit, by the judge and by its witness.
 */
public record Check(List<Flaw> flaws, List<Warning> warnings, Optional<Engine> engine, Optional<Analysis> analysis)
        implements AutoCloseable {
    /** Keeps copies. */
    public Check {
        flaws = List.copyOf(flaws);
        warnings = List.copyOf(warnings);
    }

    /** Checks a scheme's files. */
    public static Check of(SchemeFiles files, CompiledRules kept) {
        try {
            return proven(files, kept);
        } catch (FlawedRules flawed) {
            return flawed(flawed.flaws(), files);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return flawed(new CheckProblem.NotChecked());
        } catch (RuntimeException | ExecutionException | LinkageError | StackOverflowError failed) {
            // A failure of ours; whoever checks is told that the files were not found sound, and not in Java's words.
            return flawed(new CheckProblem.NotChecked());
        }
    }

    /**
     * Checks the folder of a scheme, which must have the scheme's name.
     *
     * @throws IOException where the folder cannot be read
     */
    public static Check in(Path folder, CompiledRules kept) throws IOException {
        var found = SchemeFiles.found(folder);
        if (!found.flaws().isEmpty()) {
            var flaws = new ArrayList<>(found.flaws());
            RuleSet.flaws(found.files()).stream()
                    .filter(flaw -> isNew(flaw, found))
                    .forEach(flaws::add);
            return flawed(flaws, found.files());
        }
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        return of(found.files(), kept).calledBy(name, code -> new DocumentProblem.OtherFolder(name, code));
    }

    /** This where the scheme has a name, or was found to be none; otherwise that it is called otherwise. */
    public Check calledBy(String name, Function<String, Statement> otherwise) {
        var code = engine.map(sound -> sound.scheme().code()).orElse(name);
        if (code.equals(name)) {
            return this;
        }
        close();
        return flawed(otherwise.apply(code));
    }

    /** A file that is missing or cannot be read is not empty as well. */
    private static boolean isNew(Flaw flaw, SchemeFiles.Found found) {
        return found.files().texts().containsKey(flaw.place().file());
    }

    /** Compiles the rules while they are analysed: neither needs the other. */
    private static Check proven(SchemeFiles files, CompiledRules kept) throws InterruptedException, ExecutionException {
        var witness = Engine.witness(files);
        var witnessed = Witnessed.of(files, kept);
        var compiling = new FutureTask<>(() -> judge(files, kept, witnessed));
        var thread = new Thread(compiling, "compiling");
        thread.setDaemon(true);
        thread.start();
        var bothSides = new BothSides();
        var analysis = Analysis.of(witness.heardBy(bothSides));
        var judged = compiling.get();
        var flaws = new ArrayList<>(judged.flaws());
        flaws.addAll(new Declarations(witness.scheme().meant()).applied(unlikely(files, witness, analysis)));
        try (var judge = judged.engine().orElse(null)) {
            if (judge != null && !Flaw.anyStops(flaws)) {
                flaws.addAll(new Agreement(judge, witness).flaws(bothSides.cases(witness)));
                if (!Flaw.anyStops(flaws)) {
                    witnessed.keep();
                }
            }
        }
        if (!Flaw.anyStops(flaws)) {
            return new Check(List.of(), warnings(flaws, files), Optional.of(witness), Optional.of(analysis));
        }
        witness.close();
        return flawed(flaws, files);
    }

    /**
     * What reading and deciding find where the rules compile, and the cases are decided alike, elsewhere: errors, and
     * warnings that the scheme does not declare as meant.
     */
    public static Check byWitness(SchemeFiles files, Engine witness) {
        var flaws = new Declarations(witness.scheme().meant()).applied(unlikely(files, witness, Analysis.of(witness)));
        return flawed(flaws, files);
    }

    /** What is hardly meant, whether reading shows it or deciding. */
    private static List<Flaw> unlikely(SchemeFiles files, Engine witness, Analysis analysis) {
        var places = SchemePlaces.of(files.texts().getOrDefault(SchemeReader.FILE, ""));
        var found = new ArrayList<>(witness.rules().warnings());
        found.addAll(Plausibility.of(witness.scheme(), witness.rules().rules(), places));
        found.addAll(analysis.flaws());
        return found;
    }

    /** What judges, or what is wrong with it; nothing of either where all was found sound by this very build before. */
    private record Judged(List<Flaw> flaws, Optional<Engine> engine) {}

    private static Judged judge(SchemeFiles files, CompiledRules kept, Witnessed witnessed) {
        if (witnessed.isKept()) {
            return new Judged(List.of(), Optional.empty());
        }
        try {
            return new Judged(List.of(), Optional.of(Engine.of(files, kept)));
        } catch (FlawedRules flawed) {
            return new Judged(flawed.flaws(), Optional.empty());
        }
    }

    private static Check flawed(Statement statement) {
        var flaw = new Flaw(Place.file(SchemeReader.FILE), "", statement.message());
        return new Check(List.of(flaw), List.of(), Optional.empty(), Optional.empty());
    }

    private static Check flawed(List<Flaw> flaws, SchemeFiles files) {
        var errors = sorted(flaws).filter(Flaw::stops).toList();
        return new Check(errors, warnings(flaws, files), Optional.empty(), Optional.empty());
    }

    private static List<Warning> warnings(List<Flaw> flaws, SchemeFiles files) {
        return sorted(flaws)
                .filter(flaw -> !flaw.stops())
                .map(flaw -> Warning.of(flaw, files))
                .toList();
    }

    private static Stream<Flaw> sorted(List<Flaw> flaws) {
        return new FlawedRules(flaws).flaws().stream();
    }

    /** Lets the engine go, where there is one. */
    @Override
    public void close() {
        engine.ifPresent(Engine::close);
    }
}
