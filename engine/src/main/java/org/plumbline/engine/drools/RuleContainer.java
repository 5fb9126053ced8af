package org.plumbline.engine.drools;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.InternalKieBuilder;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.Evaluators;
import org.plumbline.engine.ruleset.RuleEvaluator;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.engine.scheme.SchemeReader;

/** The compiled classes of one rule set, in a container of their own. */
final class RuleContainer implements Evaluators {
    private static final String HEADER =
            "; import org.plumbline.rules.*; import static org.plumbline.rules.Conclude.*; ";
    private static final String SEND = "channels[\"" + DroolsEvaluator.CONCLUDED + "\"].send";
    /** Drools keeps modules by name for the whole JVM; two rule sets must not meet there. */
    private static final Object REPOSITORY = new Object();

    private final KieContainer container;

    private RuleContainer(KieContainer container) {
        this.container = container;
    }

    static RuleContainer of(String fingerprint, List<RuleFile> files, CompiledRules kept) {
        var release = KieServices.get().newReleaseId("org.plumbline", "rules", fingerprint.replace(':', '-'));
        synchronized (REPOSITORY) {
            // Drools writes names in lower case as the JVM's locale has it: "int" loses its dot in a Turkish one.
            var locale = Locale.getDefault();
            try {
                Locale.setDefault(Locale.ROOT);
                return kept.get(fingerprint)
                        .flatMap(bytes -> load(bytes, files, release))
                        .filter(loaded -> loaded.holds(files))
                        .orElseGet(() -> compile(fingerprint, files, release, kept));
            } finally {
                Locale.setDefault(locale);
                // The container holds what it needs; the JVM-wide repository must not hold it as well.
                KieServices.get().getRepository().removeKieModule(release);
            }
        }
    }

    @Override
    public RuleEvaluator of(StageGroup group, List<Rule> rules) {
        return new DroolsEvaluator(container.getKieBase(group.code()), rules);
    }

    /** Whether the rules that were read are there, all of them and no others. */
    private boolean holds(List<RuleFile> files) {
        var read = new TreeSet<String>();
        files.forEach(file -> file.rules().forEach(rule -> read.add(rule.name())));
        var compiled = new TreeSet<String>();
        for (var name : container.getKieBaseNames()) {
            for (var inPackage : container.getKieBase(name).getKiePackages()) {
                inPackage.getRules().forEach(rule -> compiled.add(rule.getName()));
            }
        }
        return compiled.equals(read);
    }

    @Override
    public void close() {
        container.dispose();
    }

    /** Empty where it is not what was compiled of these files. */
    private static Optional<RuleContainer> load(byte[] bytes, List<RuleFile> files, ReleaseId release) {
        try {
            var compiled = MemoryFileSystem.readFromJar(new ByteArrayInputStream(bytes));
            var module = InternalKieModuleProvider.get(release, model(), compiled);
            if (module.getFileNames().isEmpty()) {
                return Optional.empty();
            }
            Vetting.of(module, texts(files)).refuseUnsafe(files);
            KieServices.get().getRepository().addKieModule(module);
            return Optional.of(open(release));
        } catch (FlawedRules unsafe) {
            throw unsafe;
        } catch (RuntimeException | LinkageError unusable) {
            return Optional.empty();
        }
    }

    private static RuleContainer compile(
            String fingerprint, List<RuleFile> files, ReleaseId release, CompiledRules kept) {
        var texts = texts(files);
        var module = built(release, texts);
        if (module.isEmpty()) {
            throw new FlawedRules(notCompiled(files, release));
        }
        Vetting.of(module.get(), texts).refuseUnsafe(files);
        kept.put(fingerprint, module.get().getBytes());
        return open(release);
    }

    private static Optional<InternalKieModule> built(ReleaseId release, Map<String, String> texts) {
        return TimeLimit.OF_COMPILING
                .waitFor(
                        () -> build(release, texts),
                        () -> KieServices.get().getRepository().removeKieModule(release))
                .orElseThrow(() -> tookTooLong(TimeLimit.OF_COMPILING));
    }

    private static FlawedRules tookTooLong(TimeLimit patience) {
        var message = new CompilationProblem.TookTooLong(patience.longest().toSeconds()).message();
        return new FlawedRules(List.of(new Flaw(Place.file(SchemeReader.FILE), "", message)));
    }

    /** Empty where Drools cannot compile these texts, whether it says so or fails at it. */
    private static Optional<InternalKieModule> build(ReleaseId release, Map<String, String> texts) {
        var services = KieServices.get();
        var system = services.newKieFileSystem().generateAndWritePomXML(release);
        texts.forEach((path, text) -> write(system, path, text));
        try {
            // The model is handed over, here and below, and never as XML: reading XML is a fifth of a start.
            var builder = ((InternalKieBuilder) services.newKieBuilder(system))
                    .withKModuleModel(model())
                    .buildAll(ExecutableModelProject.class);
            return builder.getResults().hasMessages(Level.ERROR)
                    ? Optional.empty()
                    : Optional.of((InternalKieModule) builder.getKieModule());
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            return Optional.empty();
        }
    }

    /** A KieBase for the rules of each group. */
    private static KieModuleModel model() {
        var model = KieServices.get().newKieModuleModel();
        for (var group : StageGroup.values()) {
            model.newKieBaseModel(group.code()).addPackage(folder(group.code()));
        }
        return model;
    }

    /** Makes every KieBase now: afterwards the repository is not asked again. */
    private static RuleContainer open(ReleaseId release) {
        var container = KieServices.get().newKieContainer(release);
        container.getKieBaseNames().forEach(container::getKieBase);
        return new RuleContainer(container);
    }

    /** What is compiled, by path: the rules of each group that a file has. */
    private static Map<String, String> texts(List<RuleFile> files) {
        return texts(files, rule -> true);
    }

    private static Map<String, String> texts(List<RuleFile> files, Predicate<Rule> which) {
        var texts = new TreeMap<String, String>();
        for (var group : StageGroup.values()) {
            for (var file : files) {
                Predicate<Rule> asked = rule -> group.asks(rule) && which.test(rule);
                if (file.rules().stream().anyMatch(asked)) {
                    var folder = folder(group.code());
                    texts.put(folder + "/" + file.name(), "package " + folder + HEADER + file.textOf(asked, SEND));
                }
            }
        }
        return texts;
    }

    private static void write(KieFileSystem system, String path, String text) {
        // With its charset named: a plain string would be written in the JVM's.
        system.write(KieServices.get()
                .getResources()
                .newReaderResource(new StringReader(text), "UTF-8")
                .setSourcePath("src/main/resources/" + path));
    }

    private static String folder(String base) {
        return base.replace('-', '_');
    }

    /** The reader lets through only what compiles; should it ever not, Drools says no line: the rules are tried apart. */
    private static List<Flaw> notCompiled(List<RuleFile> files, ReleaseId release) {
        var rules = files.stream().flatMap(file -> file.rules().stream()).toList();
        return Bisection.among(
                        rules,
                        some -> built(release, texts(files, Set.copyOf(some)::contains))
                                .isEmpty())
                .stream()
                .map(rule -> new Flaw(rule.place(), rule.name(), new CompilationProblem.NotCompiled().message()))
                .toList();
    }
}
