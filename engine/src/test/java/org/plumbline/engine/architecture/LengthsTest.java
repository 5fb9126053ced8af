package org.plumbline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LengthsTest {
    private static final Path PROJECT = Path.of("..");
    private static final int SHOWN = 20;

    /** What is measured, its limit today, and where the limit is to arrive. A limit only gets smaller. */
    record Limit(String what, int measured, int today, int target, List<Lengths.Length> longest) {
        boolean isKept() {
            return measured <= today;
        }

        /** A limit that is more than a tenth above what is measured would let it grow again. */
        boolean isTight() {
            return today <= target || measured * 10 >= today * 9;
        }

        String failure(String what) {
            return what + "; measured " + measured + ", limit " + today + ", target " + target + ". The longest:\n"
                    + longest.stream()
                            .limit(SHOWN)
                            .map(length -> length.lines() + " " + length.where())
                            .collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Limit> limits() throws IOException {
        var lengths = Lengths.of(sources());
        var files = lengths.files();
        var methods = lengths.methods();
        return Stream.of(
                new Limit("nine of ten files", Lengths.ofNineInTen(files), 150, 150, files),
                new Limit("the longest file", Lengths.longest(files), 250, 250, files),
                new Limit("nine of ten methods", Lengths.ofNineInTen(methods), 14, 14, methods),
                new Limit("the longest method", Lengths.longest(methods), 30, 30, methods));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void nothingGetsLongerThanItsLimit(Limit limit) {
        assertThat(limit.isKept()).as(limit.failure("too long: shorten one")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void aLimitFollowsWhatGotShorter(Limit limit) {
        assertThat(limit.isTight())
                .as(limit.failure("got shorter: set the limit to what is measured"))
                .isTrue();
    }

    @Test
    void aLimitIsKeptUpToItselfAndTightDownToATenthBelow() {
        assertThat(limit(100, 100, 50).isKept()).isTrue();
        assertThat(limit(101, 100, 50).isKept()).isFalse();
        assertThat(limit(90, 100, 50).isTight()).isTrue();
        assertThat(limit(89, 100, 50).isTight()).isFalse();
        assertThat(limit(1, 50, 50).isTight()).isTrue();
        assertThat(limit(44, 51, 50).isTight()).isFalse();
    }

    @Test
    void aMethodIsMeasuredFromItsAnnotationToItsLastBrace(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("Example.java"), """
                record Example(int number) {
                    Example {
                        number++;
                    }

                    /** Not part of the method. */
                    @Override
                    public String toString() {
                        return new Object() {
                            String inner() { return "}"; }
                        }.inner();
                    }

                    interface Numbered {
                        int number();
                    }
                }
                """);
        var described = Files.writeString(folder.resolve("package-info.java"), "package example;");

        var lengths = Lengths.of(List.of(file, described));

        assertThat(lengths.files()).containsExactly(new Lengths.Length(17, file.toString()));
        assertThat(lengths.methods())
                .containsExactly(
                        new Lengths.Length(6, file + ":7 toString"),
                        new Lengths.Length(3, file + ":2 <init>"),
                        new Lengths.Length(1, file + ":10 inner"));
    }

    @Test
    void nineOfTenAreNotLongerThanTheOneNamed() {
        var lengths = new ArrayList<Lengths.Length>();
        IntStream.rangeClosed(1, 10).forEach(lines -> lengths.add(new Lengths.Length(lines, "file")));

        assertThat(Lengths.ofNineInTen(new Lengths(lengths, List.of()).files())).isEqualTo(9);
    }

    @Test
    void theSourcesOfEveryModuleAreMeasured() throws IOException {
        assertThat(sources().stream()
                        .map(file -> PROJECT.relativize(file).getName(0).toString()))
                .contains("engine", "cli", "api", "bench");
    }

    private static Limit limit(int measured, int today, int target) {
        return new Limit("", measured, today, target, List.of());
    }

    /** The main sources of all modules. */
    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(PROJECT)) {
            for (var module : (Iterable<Path>) modules::iterator) {
                var main = module.resolve("src/main/java");
                if (Files.isDirectory(main)) {
                    try (var files = Files.walk(main)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }
}
