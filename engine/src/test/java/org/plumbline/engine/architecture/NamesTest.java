package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One name for one thing: a type is called as one in another package only where both are the same thing. */
class NamesTest {
    private static final List<Path> MODULES = List.of(
            Path.of("src/main/java"),
            Path.of("../records/src/main/java"),
            Path.of("../cli/src/main/java"),
            Path.of("../api/src/main/java"));

    /** Names that stand in several packages, and why they mean the same there. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "what a rule concludes, and that in a decision",
            Set.of("Adjustment", "Award", "FollowUp", "Multiple", "Pay", "Receipt", "Split", "Ungraded", "Veto"),
            "what a rule looks at, and that in a decision",
            Set.of("Member", "Score"),
            "what scheme.yaml declares, and that as it is answered over HTTP",
            Set.of(
                    "AchievementKind",
                    "AdjustmentKind",
                    "CompensationRange",
                    "EventKind",
                    "Indicator",
                    "Meant",
                    "PayItem"),
            "what scheme.yaml declares, and what is decided or looked at of it",
            Set.of("Dimension", "Figure", "Pool"),
            "what one document says other than another, and that it does",
            Set.of("Difference", "Different"),
            "an entry of a list in an appraisal, and in a settlement",
            Set.of("Entry"),
            "a text that is not UTF-8, thrown by whoever reads and said to whoever wrote it",
            Set.of("NotUtf8"),
            "one page of a list",
            Set.of("Page"));

    @Test
    void aNameStandsInTwoPackagesOnlyForTheSameThing() throws IOException {
        var known = new TreeSet<String>();
        SAME.values().forEach(known::addAll);

        var shared = shared(MODULES);

        assertThat(shared.keySet())
                .as(
                        "in two packages: rename what is something else, or say under SAME why it is the same; where:\n%s",
                        shared)
                .isEqualTo(known);
    }

    @Test
    void nestedTypesCountAndPrivateOnesDoNot(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("One.java"), "package one; record One() { record Same() {} record Own() {} }");
        Files.writeString(
                folder.resolve("Other.java"),
                "package other; record Other() { private record Own() { record Inner() {} } } class Same {}");
        Files.writeString(folder.resolve("Third.java"), "package one; class Third { class Own {} class Inner {} }");

        assertThat(shared(List.of(folder))).containsOnlyKeys("Same").containsEntry("Same", Set.of("one", "other"));
    }

    /** The names of types that are not private, with the packages, where these are several. */
    private static Map<String, Set<String>> shared(List<Path> folders) throws IOException {
        var packages = new TreeMap<String, Set<String>>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var files = manager.getJavaFileObjectsFromPaths(sources(folders));
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, files);
            for (var unit : task.parse()) {
                var types = new Types();
                types.scan(unit, null);
                types.names.forEach(name -> packages.computeIfAbsent(name, any -> new TreeSet<>())
                        .add(String.valueOf(unit.getPackageName())));
            }
        }
        packages.values().removeIf(in -> in.size() < 2);
        return packages;
    }

    private static List<Path> sources(List<Path> folders) throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static final class Types extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final List<String> names = new ArrayList<>();

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                return null;
            }
            if (!type.getSimpleName().isEmpty()) {
                names.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, null);
        }
    }
}
