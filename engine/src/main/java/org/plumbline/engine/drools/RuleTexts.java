package org.plumbline.engine.drools;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.StageGroup;

/** What is handed to Drools, all of it: a text for the rules of each group that a file has, by path. */
record RuleTexts(Map<String, String> texts) {
    private static final String HEADER =
            "; import org.plumbline.rules.*; import static org.plumbline.rules.Conclude.*; ";
    private static final String SEND = "channels[\"" + RuleSessions.CONCLUDED + "\"].send";

    /** The texts of these files. */
    static RuleTexts of(List<RuleFile> files) {
        return of(files, rule -> true);
    }

    /** The texts of some of their rules. */
    static RuleTexts of(List<RuleFile> files, Predicate<Rule> which) {
        var texts = new TreeMap<String, String>();
        for (var group : StageGroup.values()) {
            for (var file : files) {
                Predicate<Rule> asked = rule -> group.asks(rule) && which.test(rule);
                if (file.rules().stream().anyMatch(asked)) {
                    var folder = folder(group);
                    texts.put(folder + "/" + file.name(), "package " + folder + HEADER + file.textOf(asked, SEND));
                }
            }
        }
        return new RuleTexts(texts);
    }

    /**
     * A KieBase for the rules of each group, compiled rule by rule: Drools writes the first rules that share a condition
     * into its class, and with several at once the first were other ones each time.
     */
    static KieModuleModel model() {
        var model = KieServices.get()
                .newKieModuleModel()
                .setConfigurationProperty(
                        ParallelRulesBuildThresholdOption.PROPERTY_NAME, String.valueOf(Integer.MAX_VALUE));
        for (var group : StageGroup.values()) {
            model.newKieBaseModel(group.code()).addPackage(folder(group));
        }
        return model;
    }

    /** A digest of these texts, of the groups they are asked in and of what they are compiled by and against. */
    String key() {
        var digest = Digests.sha256();
        update(digest, BuildId.ID);
        for (var group : StageGroup.values()) {
            update(digest, group.code());
        }
        texts.forEach((path, text) -> {
            update(digest, path);
            update(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a module was made of these very texts. */
    boolean areIn(InternalKieModule module) {
        return texts.entrySet().stream()
                .allMatch(entry -> module.getFileNames().contains(entry.getKey())
                        && entry.getValue()
                                .equals(new String(module.getBytes(entry.getKey()), StandardCharsets.UTF_8)));
    }

    void write(KieFileSystem system) {
        texts.forEach((path, text) ->
                // With its charset named: a plain string would be written in the JVM's.
                system.write(KieServices.get()
                        .getResources()
                        .newReaderResource(new StringReader(text), StandardCharsets.UTF_8.name())
                        .setSourcePath("src/main/resources/" + path)));
    }

    private static String folder(StageGroup group) {
        return group.code().replace('-', '_');
    }

    /** With its end marked, so that no two lists of texts read alike. */
    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
