package org.plumbline.engine.drools;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.InternalKieBuilder;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.scheme.SchemeReader;

/** Has Drools compile the texts of rules, and says of which rules it cannot. */
record RuleCompiler(ReleaseId release) {
    /** The module that comes of it; throws FlawedRules where none does. */
    InternalKieModule module(List<RuleFile> files, RuleTexts texts) {
        return built(texts).orElseThrow(() -> new FlawedRules(notCompiled(files)));
    }

    private Optional<InternalKieModule> built(RuleTexts texts) {
        return TimeLimit.OF_COMPILING
                .waitFor(() -> build(texts))
                .orElseThrow(() -> tookTooLong(TimeLimit.OF_COMPILING));
    }

    private static FlawedRules tookTooLong(TimeLimit limit) {
        var message = new CompilationProblem.TookTooLong(limit.longest().toSeconds()).message();
        return new FlawedRules(List.of(new Flaw(Place.file(SchemeReader.FILE), "", message)));
    }

    /** Empty where Drools cannot compile these texts, whether it says so or fails at it. */
    private Optional<InternalKieModule> build(RuleTexts texts) {
        SmallLetters.areThoseOfEveryLanguage();
        var services = KieServices.get();
        var system = services.newKieFileSystem().generateAndWritePomXML(release);
        texts.write(system);
        try {
            // The model is handed over, here and below, and never as XML: reading XML is a fifth of a start.
            var builder = ((InternalKieBuilder) services.newKieBuilder(system))
                    .withKModuleModel(RuleTexts.model())
                    .buildAll(ExecutableModelProject.class);
            return builder.getResults().hasMessages(Level.ERROR)
                    ? Optional.empty()
                    : Optional.of((InternalKieModule) builder.getKieModule());
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            return Optional.empty();
        } finally {
            // Drools keeps what it built for the whole JVM; nobody looks it up there.
            services.getRepository().removeKieModule(release);
        }
    }

    /** The reader lets through only what compiles; should it ever not, Drools says no line: the rules are tried apart. */
    private List<Flaw> notCompiled(List<RuleFile> files) {
        var rules = files.stream().flatMap(file -> file.rules().stream()).toList();
        return Bisection.among(
                        rules,
                        some -> built(RuleTexts.of(files, Set.copyOf(some)::contains))
                                .isEmpty())
                .stream()
                .map(rule -> new Flaw(rule.place(), rule.name(), new CompilationProblem.NotCompiled().message()))
                .toList();
    }
}
