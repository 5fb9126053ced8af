package org.plumbline.engine.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The lines of files that hold code, and of the methods with a body in them from the first annotation to the closing
 * brace.
 */
record Lengths(List<Length> files, List<Length> methods) {
    /** How many lines a file or a method has, and where it is. */
    record Length(int lines, String where) {}

    Lengths {
        files = longestFirst(files);
        methods = longestFirst(methods);
    }

    /** Of Java files, without those that only describe a package. */
    static Lengths of(List<Path> all) throws IOException {
        var sources = all.stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .toList();
        var files = new ArrayList<Length>();
        for (var source : sources) {
            files.add(new Length(Files.readAllLines(source).size(), source.toString()));
        }
        var methods = new ArrayList<Length>();
        try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new Methods(unit, positions, methods).scan(unit, null);
            }
        }
        return new Lengths(files, methods);
    }

    /** The number of lines that nine of ten do not exceed. */
    static int ofNineInTen(List<Length> lengths) {
        return lengths.get(lengths.size() / 10).lines();
    }

    static int longest(List<Length> lengths) {
        return lengths.get(0).lines();
    }

    private static List<Length> longestFirst(List<Length> lengths) {
        return lengths.stream()
                .sorted(Comparator.comparing(Length::lines).reversed().thenComparing(Length::where))
                .toList();
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Length> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<Length> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                var from = line(positions.getStartPosition(unit, method));
                var to = line(positions.getEndPosition(unit, method));
                found.add(new Length((int) (to - from + 1), file() + ":" + from + " " + method.getName()));
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            if (position == Diagnostic.NOPOS) {
                throw new IllegalStateException(file() + " has a method without a place");
            }
            return unit.getLineMap().getLineNumber(position);
        }

        private String file() {
            return unit.getSourceFile().getName();
        }
    }
}
