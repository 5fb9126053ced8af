package org.plumbline.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Effect;

/** What is written by hand is what Jackson writes, which sees every component. */
class CanonicalDecisionTest {
    private static final String ODD = "委屈奖 \"B级\"\\\n\u0001 é 😀";

    private int number;

    @ParameterizedTest
    @MethodSource("schemes")
    void everyFixtureIsWrittenAsItIsBound(Path scheme) throws IOException {
        try (var engine = Engine.of(SchemeFiles.in(scheme), CompiledRules.NOT_KEPT)) {
            for (var fixture : fixtures(scheme.getFileName().toString())) {
                try {
                    assertWrittenAsBound(engine.decide(AppraisalReader.read(fixture.given())));
                } catch (Refused refused) {
                    assertThat(refused.problems()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyComponentIsWrittenWhereItIsThere() {
        assertWrittenAsBound((Decision) record(Decision.class, true));
    }

    @Test
    void noneIsWrittenWhereItIsAbsent() {
        assertWrittenAsBound((Decision) record(Decision.class, false));
    }

    @Test
    void textsBeyondThoseThatAreRememberedAreWrittenAlike() {
        var texts = new Texts();
        for (var i = 0; i < 20_001; i++) {
            texts.of("text " + i);
        }

        assertThat(texts.of("text 1")).isSameAs(texts.of("text 1"));
        assertThat(texts.of(ODD)).isNotSameAs(texts.of(ODD)).isEqualTo(texts.of(ODD));
    }

    private static void assertWrittenAsBound(Decision decision) {
        assertThat(text(Documents.canonical(decision)))
                .isEqualTo(text(Documents.json().writeValueAsBytes(decision)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private Object filled(Type type, boolean whole) {
        if (type instanceof ParameterizedType list) {
            var entry = list.getActualTypeArguments()[0];
            return List.of(filled(entry, whole), filled(entry, whole));
        }
        if (type == String.class) {
            return ODD + number++;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("-1E+3").add(BigDecimal.valueOf(number++, 4));
        }
        if (type == Integer.class) {
            return number++;
        }
        if (type == Effect.class) {
            return Effect.YEAR_BONUS;
        }
        return record((Class<?>) type, whole);
    }

    private Object record(Class<?> type, boolean whole) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> whole || !isNullable(component) ? filled(component.getGenericType(), whole) : null)
                .toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException odd) {
            throw new IllegalStateException(type.getName(), odd);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<Path> schemes() throws IOException {
        try (var folders = Files.list(Path.of("../rules"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Fixture> fixtures(String scheme) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../fixtures", scheme), 1)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> Fixture.list(Documents.yaml().readTree(file.toFile())).stream())
                    .filter(fixture -> !fixture.settles())
                    .toList();
        }
    }
}
