package org.plumbline.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;

class CheckTest {
    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void writeTheTinyScheme() throws IOException {
        folder = Files.createDirectory(temporary.resolve("tiny"));
        for (var file : TinyScheme.files().texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void aSoundSchemeComesWithItsEngine() throws IOException {
        try (var check = Check.in(folder, CompiledRules.NOT_KEPT)) {
            assertThat(check.flaws()).isEmpty();
            assertThat(check.engine()).isPresent();
        }
    }

    @Test
    void aFolderThatIsNotCalledAsItsSchemeIsRefused() throws IOException {
        var other = Files.move(folder, temporary.resolve("other"));

        assertThat(codes(Check.in(other, CompiledRules.NOT_KEPT))).containsExactly("other-folder");
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("tabs", (UnaryOperator<String>) text -> text.replace("    ", "\t")),
                Arguments.of("the line ends of Windows", (UnaryOperator<String>) text -> text.replace("\n", "\r\n")),
                Arguments.of("a byte order mark", (UnaryOperator<String>) text -> "\uFEFF" + text),
                Arguments.of("wide spaces", (UnaryOperator<String>) text -> text.replace("    ", "　　")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void whatEditorsPutIntoRuleFilesIsAccepted(String what, UnaryOperator<String> change) throws IOException {
        var file = folder.resolve("scoring.drl");
        Files.writeString(file, change.apply(Files.readString(file)));

        try (var check = Check.in(folder, CompiledRules.NOT_KEPT)) {
            assertThat(check.flaws()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16", "UTF-16LE"})
    void anotherEncodingIsSaidAndTheOtherFilesAreReadAllTheSame(String encoding) throws IOException {
        var file = folder.resolve("scoring.drl");
        Files.write(file, Files.readString(file).getBytes(Charset.forName(encoding)));
        wrongGrade();

        var check = Check.in(folder, CompiledRules.NOT_KEPT);

        assertThat(codes(check)).contains("unknown-grade");
        assertThat(check.flaws()).anySatisfy(flaw -> {
            assertThat(flaw.place().file()).isEqualTo("scoring.drl");
            assertThat(flaw.message().in(Language.ZH)).contains("UTF-8");
        });
    }

    @Test
    void findingsOfAllFilesComeAtOnceByFileAndLine() throws IOException {
        wrongGrade();
        var yaml = folder.resolve("scheme.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("zh: 细心", "hz: 细心"));
        Files.writeString(folder.resolve("notes.txt"), "x");

        var check = Check.in(folder, CompiledRules.NOT_KEPT);

        assertThat(codes(check)).containsExactly("unknown-grade", "unknown-file", "unknown-key");
    }

    @Test
    void whatOnlyFollowsFromABrokenVocabularyIsNotSaid() throws IOException {
        var yaml = folder.resolve("scheme.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("indicators:", "indicator:"));

        assertThat(codes(Check.in(folder, CompiledRules.NOT_KEPT))).containsOnly("unknown-key");
    }

    @Test
    void theSameNameInTwoFilesIsSaidAtTheSecond() throws IOException {
        Files.writeString(folder.resolve("veto-more.drl"), TinyScheme.VETO);

        assertThat(Check.in(folder, CompiledRules.NOT_KEPT).flaws())
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.place()).hasToString("veto.drl:1:1");
                    assertThat(flaw.message().in(Language.ZH)).contains("veto-more.drl:1:1", "重名");
                });
    }

    @Test
    void aFolderInTheFolderIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("veto-more.drl"));

        assertThat(codes(Check.in(folder, CompiledRules.NOT_KEPT))).containsExactly("not-a-file");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowedAndOneWithinItIs() throws IOException {
        var secret = Files.writeString(temporary.resolve("secret"), "密码");
        Files.createSymbolicLink(folder.resolve("veto-more.drl"), secret);
        var refused = Check.in(folder, CompiledRules.NOT_KEPT);
        Files.delete(folder.resolve("veto-more.drl"));
        Files.move(folder.resolve("veto.drl"), folder.resolve(".veto"));
        Files.createSymbolicLink(folder.resolve("veto.drl"), Path.of(".veto"));

        assertThat(codes(refused)).containsExactly("not-a-file");
        assertThat(refused.flaws().toString()).doesNotContain("密码");
        try (var check = Check.in(folder, CompiledRules.NOT_KEPT)) {
            assertThat(check.flaws()).isEmpty();
        }
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        var made = new ProcessBuilder("mkfifo", folder.resolve("veto-more.drl").toString()).start();
        assumeTrue(made.waitFor() == 0);

        assertThat(codes(Check.in(folder, CompiledRules.NOT_KEPT))).containsExactly("not-a-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"veto.dlr", "veto.drl.txt", "veto.DRL", "veto.xls", "scheme.yml"})
    void aWrongEndingIsSaid(String name) throws IOException {
        Files.writeString(folder.resolve(name), TinyScheme.VETO);

        assertThat(codes(Check.in(folder, CompiledRules.NOT_KEPT))).contains("unknown-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "veto-/../../x.drl",
                "../veto-x.drl",
                "veto-\u0000.drl",
                "veto-a\\b.drl",
                "veto-${x}.drl",
                "/etc/veto-x.drl",
                "veto-x y.drl",
                "veto-\u202E.drl"
            })
    void aNameThatCouldLeadElsewhereIsRefused(String name) {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.put(name, TinyScheme.VETO.replace("投诉否决", "又一条"));

        assertThat(codes(Check.of(new SchemeFiles(texts), CompiledRules.NOT_KEPT)))
                .contains("odd-file-name");
    }

    @Test
    void aFileThatIsNoRuleFileAtAllIsNotShownSignBySign() throws IOException {
        Files.write(folder.resolve("veto.drl"), "\\".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        var check = Check.in(folder, CompiledRules.NOT_KEPT);

        assertThat(check.flaws()).hasSize(101);
        assertThat(codes(check)).contains("and-more");
    }

    private void wrongGrade() throws IOException {
        var file = folder.resolve("incentives.drl");
        Files.writeString(file, Files.readString(file).replace("grade(\"fair\")", "grade(\"fare\")"));
    }

    private static List<String> codes(Check check) {
        return check.flaws().stream()
                .map(Flaw::message)
                .map(message -> message.code())
                .toList();
    }
}
