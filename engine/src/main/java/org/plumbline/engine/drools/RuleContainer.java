package org.plumbline.engine.drools;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.Evaluators;
import org.plumbline.engine.ruleset.RuleEvaluator;
import org.plumbline.engine.ruleset.StageGroup;

/**
 * The compiled classes of one rule set, in a container of their own.
 *
 * <p>Nothing is shared between two of them: a module is handed on as an object and never looked up by its name, so that
 * any number of threads may compile and open rules at once.
 */
final class RuleContainer implements Evaluators {
    private final KieContainer container;
    /** What Drools compiled of each rule, by its name. */
    private final Map<String, Rule> compiled = new HashMap<>();

    private RuleContainer(KieContainer container, Stream<Model> models) {
        this.container = container;
        models.flatMap(model -> model.getRules().stream()).forEach(rule -> compiled.put(rule.getName(), rule));
    }

    static RuleContainer of(List<RuleFile> files, CompiledRules kept) {
        var texts = RuleTexts.of(files);
        var key = texts.key();
        var release = KieServices.get().newReleaseId("org.plumbline", "rules", key);
        return kept.get(key)
                .flatMap(bytes -> load(bytes, files, texts, release))
                .filter(loaded -> loaded.holds(files))
                .orElseGet(() -> compile(files, texts, release, key, kept));
    }

    @Override
    public RuleEvaluator of(StageGroup group, List<org.plumbline.engine.rule.Rule> rules) {
        return new DroolsEvaluator(
                rules,
                rule -> Objects.requireNonNull(compiled.get(rule.name())),
                () -> container.getKieBase(group.code()));
    }

    /** Whether the rules that were read are there, all of them and no others. */
    private boolean holds(List<RuleFile> files) {
        var read = new HashSet<String>();
        files.forEach(file -> file.rules().forEach(rule -> read.add(rule.name())));
        return compiled.keySet().equals(read);
    }

    @Override
    public void close() {
        container.dispose();
    }

    /** Empty where it is not what was compiled of these texts. */
    private static Optional<RuleContainer> load(
            byte[] bytes, List<RuleFile> files, RuleTexts texts, ReleaseId release) {
        try {
            var compiled = MemoryFileSystem.readFromJar(new ByteArrayInputStream(bytes));
            var module = InternalKieModuleProvider.get(release, RuleTexts.model(), compiled);
            if (module.getFileNames().isEmpty() || !texts.areIn(module)) {
                return Optional.empty();
            }
            ModuleVetting.of(module, texts).refuseUnsafe(files);
            return Optional.of(open(module, release));
        } catch (FlawedRules unsafe) {
            throw unsafe;
        } catch (RuntimeException | LinkageError unusable) {
            return Optional.empty();
        }
    }

    private static RuleContainer compile(
            List<RuleFile> files, RuleTexts texts, ReleaseId release, String key, CompiledRules kept) {
        var module = new RuleCompiler(release).module(files, texts);
        ModuleVetting.of(module, texts).refuseUnsafe(files);
        kept.put(key, module.getBytes());
        return open(module, release);
    }

    private static RuleContainer open(InternalKieModule module, ReleaseId release) {
        var project = new KieModuleKieProject(module, module.getModuleClassLoader());
        var container = new KieContainerImpl(project, KieServices.get().getRepository(), release);
        var models = container.getKieBaseNames().stream()
                .map(name -> (KieBaseModelImpl) project.getKieBaseModel(name))
                .flatMap(base -> ((CanonicalKieModule) module).getModelForKBase(base).stream());
        return new RuleContainer(container, models);
    }
}
