package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.rulefile.EveryForm;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Compiled rules are looked at before they are loaded: what honest rules come to passes, anything else does not. */
class VettingTest {
    private static final String CANARY = "plumbline.canary";
    private static final Kept HONEST = new Kept();

    @BeforeAll
    static void compileHonestRules() {
        Engine.of(TinyScheme.files(), HONEST).close();
    }

    @Test
    void everyWordFactPropertyAndOperatorPasses() {
        var kept = new Kept();

        RuleSet.open(EveryForm.files(), new DroolsJudge(kept)).close();

        assertThat(kept.classes()).hasSizeGreaterThan(1000);
        assertThat(ClassVetting.violations(kept.classes())).isEmpty();
        RuleSet.open(EveryForm.files(), new DroolsJudge(kept)).close();
        assertThat(kept.puts).isEqualTo(1);
    }

    static Stream<Path> schemes() throws IOException {
        try (var folders = Files.list(Path.of("../rules"))) {
            return folders.filter(Files::isDirectory).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everySchemePasses(Path scheme) throws IOException {
        var kept = new Kept();

        RuleSet.open(SchemeFiles.in(scheme), new DroolsJudge(kept)).close();

        assertThat(ClassVetting.violations(kept.classes())).isEmpty();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                body("a program is run", code -> {
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC, "java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;", false);
                    code.visitLdcInsn("id");
                    code.visitMethodInsn(
                            Opcodes.INVOKEVIRTUAL,
                            "java/lang/Runtime",
                            "exec",
                            "(Ljava/lang/String;)Ljava/lang/Process;",
                            false);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a property is set", VettingTest::canary),
                body("the JVM ends", code -> {
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
                }),
                body("the clock is read", code -> {
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "currentTimeMillis", "()J", false);
                    code.visitInsn(Opcodes.POP2);
                }),
                body("it goes round for ever", code -> {
                    var back = new Label();
                    code.visitLabel(back);
                    code.visitJumpInsn(Opcodes.GOTO, back);
                }),
                body("it catches and goes on", code -> {
                    var start = new Label();
                    var end = new Label();
                    code.visitTryCatchBlock(start, end, start, null);
                    code.visitLabel(start);
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitLabel(end);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a class is named", code -> {
                    code.visitLdcInsn(Type.getObjectType("java/lang/Runtime"));
                    code.visitInsn(Opcodes.POP);
                }),
                body("a lock is taken", code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.MONITORENTER);
                }),
                body("it reckons in floating point", code -> {
                    code.visitLdcInsn(1.5);
                    code.visitInsn(Opcodes.POP2);
                }),
                body("memory is taken", code -> {
                    code.visitLdcInsn(1_000_000_000);
                    code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a file is opened", code -> {
                    code.visitTypeInsn(Opcodes.NEW, "java/io/File");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a stream is read", code -> {
                    code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "in", "Ljava/io/InputStream;");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a fact is made up", code -> {
                    code.visitTypeInsn(Opcodes.NEW, "org/plumbline/rules/Total");
                    code.visitInsn(Opcodes.POP);
                }),
                body(
                        "the engine itself is called",
                        code -> code.visitMethodInsn(
                                Opcodes.INVOKESTATIC, "org/plumbline/engine/ruleset/RuleSet", "read", "()V", false)));
    }

    private static Arguments body(String what, Consumer<MethodVisitor> body) {
        return Arguments.of(what, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatNoRuleNeedsIsRefusedInTheRuleItIsIn(String what, Consumer<MethodVisitor> body) {
        var kept = copy();
        kept.replace((name, bytes) -> name.contains("LambdaConsequence") ? edited(bytes, "execute", body) : bytes);

        var flaws = flaws(kept);

        assertThat(flaws).anySatisfy(flaw -> {
            assertThat(flaw.place().file()).isEqualTo("veto.drl");
            assertThat(flaw.rule()).isEqualTo("投诉否决");
            assertThat(flaw.message().code()).isIn("compiled-reach", "compiled-endless");
        });
        assertThat(flaws)
                .allSatisfy(flaw -> assertThat(flaw.in(Language.EN) + flaw.in(Language.ZH))
                        .doesNotContain("java", "Exception", "Lambda"));
        assertThat(System.getProperty(CANARY)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatWouldRunWhenAClassIsLoadedIsRefusedBefore(String what, Consumer<MethodVisitor> body) {
        var kept = copy();
        kept.replace((name, bytes) ->
                name.matches(".*/Rules[0-9A-F]{32}\\.class") ? edited(bytes, "<clinit>", body) : bytes);

        assertThat(flaws(kept))
                .extracting(flaw -> flaw.message().code())
                .isSubsetOf("compiled-reach", "compiled-endless");
        assertThat(System.getProperty(CANARY)).isNull();
    }

    @Test
    void methodsThatCallOneAnotherInACircleAreRefused() {
        var kept = copy();
        kept.replace((name, bytes) -> name.contains("LambdaConsequence") ? callingItself(bytes) : bytes);

        assertThat(flaws(kept)).extracting(flaw -> flaw.message().code()).contains("compiled-endless");
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of("org/plumbline/rules/Conclude.class", foreignClass("org/plumbline/rules/Conclude")),
                Arguments.of("java/lang/Extra.class", foreignClass("java/lang/Extra")),
                Arguments.of("veto/Extra.class", foreignClass("veto/Extra")),
                Arguments.of("veto/P00/LambdaPredicate00000000000000000000000000000000.class", foreignClass("another")),
                Arguments.of("veto/P01/LambdaPredicate00000000000000000000000000000001.class", new byte[] {1, 2, 3}),
                Arguments.of(
                        "total/more.drl",
                        "package total; rule x when then System.exit(1); end".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "META-INF/kie/org.plumbline/rules/drools-model",
                        "java.lang.Thread\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("META-INF/kmodule.xml", "<kmodule/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("META-INF/services/java.lang.Runnable", "x".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void whatWasNotMadeOfTheFilesIsRefused(String name, byte[] content) {
        var kept = copy();
        kept.add(name, content);

        assertThat(flaws(kept)).extracting(flaw -> flaw.message().code()).contains("compiled-foreign");
    }

    @Test
    void honestRulesThatWereTakenApartAndPutTogetherAgainPass() {
        var kept = copy();
        kept.replace((name, bytes) -> bytes);

        Engine.of(TinyScheme.files(), kept).close();

        assertThat(kept.puts).isZero();
    }

    private static Kept copy() {
        var kept = new Kept();
        kept.byKey.putAll(HONEST.byKey);
        return kept;
    }

    private static List<Flaw> flaws(Kept kept) {
        var flawed = catchThrowableOfType(
                FlawedRules.class, () -> Engine.of(TinyScheme.files(), kept).close());
        assertThat(flawed).as("refused").isNotNull();
        return flawed.flaws();
    }

    private static void canary(MethodVisitor code) {
        code.visitLdcInsn(CANARY);
        code.visitLdcInsn("ran");
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/System",
                "setProperty",
                "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                false);
        code.visitInsn(Opcodes.POP);
    }

    /** The class with something before the first instruction of a method. */
    private static byte[] edited(byte[] bytes, String method, Consumer<MethodVisitor> body) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] thrown) {
                                var code = super.visitMethod(access, name, type, signature, thrown);
                                return !name.equals(method)
                                        ? code
                                        : new MethodVisitor(Opcodes.ASM9, code) {
                                            @Override
                                            public void visitCode() {
                                                super.visitCode();
                                                body.accept(mv);
                                            }
                                        };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static byte[] callingItself(byte[] bytes) {
        var own = new ClassReader(bytes).getClassName();
        return edited(bytes, "execute", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, own, "execute", "(Lorg/drools/model/Drools;)V", false);
        });
    }

    private static byte[] foreignClass(String name) {
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        return writer.toByteArray();
    }
}
