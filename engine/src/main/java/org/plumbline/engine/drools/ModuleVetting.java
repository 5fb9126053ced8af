package org.plumbline.engine.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.scheme.SchemeReader;

/** Looks at everything that a compiled module holds, before anything of it is loaded. */
final class ModuleVetting {
    private static final String CLASS = ".class";
    private static final String NAMES = "META-INF/kie/";
    private static final String VERSION = "Drools-Model-Version:";

    private final InternalKieModule module;
    private final RuleTexts texts;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private ModuleVetting(InternalKieModule module, RuleTexts texts) {
        this.module = module;
        this.texts = texts;
    }

    /** Looks at a module that holds these texts. */
    static ModuleVetting of(InternalKieModule module, RuleTexts texts) {
        var vetting = new ModuleVetting(module, texts);
        for (var name : module.getFileNames()) {
            if (name.endsWith(CLASS)) {
                vetting.classes.put(name.substring(0, name.length() - CLASS.length()), module.getBytes(name));
            }
        }
        vetting.violations.addAll(ClassVetting.violations(vetting.classes));
        for (var name : module.getFileNames()) {
            if (!name.endsWith(CLASS) && !vetting.isExpected(name)) {
                vetting.violations.add(new Violation("", Violation.Forbidden.FOREIGN));
            }
        }
        return vetting;
    }

    /** Refuses what no rule needs, and says in which rule it is, where that is known. */
    void refuseUnsafe(List<RuleFile> files) {
        if (violations.isEmpty()) {
            return;
        }
        var rules = new HashMap<String, Rule>();
        files.forEach(file -> file.rules().forEach(rule -> rules.put(rule.name(), rule)));
        throw new FlawedRules(violations.stream()
                .distinct()
                .map(violation -> flaw(violation, rules.get(violation.rule())))
                .toList());
    }

    private static Flaw flaw(Violation violation, @Nullable Rule rule) {
        var message = Message.of(
                switch (violation.kind()) {
                    case ENDLESS -> new CompilationProblem.CompiledEndless();
                    case REACH -> new CompilationProblem.CompiledReach();
                    case FOREIGN -> new CompilationProblem.CompiledForeign();
                });
        return rule == null
                ? new Flaw(Place.file(SchemeReader.FILE), "", message)
                : new Flaw(rule.place(), rule.name(), message);
    }

    /** Drools would compile a text that is another, and make an object of every class that its lists name. */
    private boolean isExpected(String name) {
        if (name.startsWith(NAMES)) {
            return text(name)
                    .lines()
                    .filter(line -> !line.startsWith(VERSION))
                    .allMatch(line -> classes.containsKey(line.replace('.', '/')));
        }
        if (name.endsWith(".properties")) {
            return name.startsWith("META-INF/maven/")
                    || texts.texts().containsKey(name.substring(0, name.length() - ".properties".length()));
        }
        return name.startsWith("META-INF/maven/")
                || text(name).equals(texts.texts().get(name));
    }

    private String text(String name) {
        return new String(module.getBytes(name), StandardCharsets.UTF_8);
    }
}
