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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Effect;
import tools.jackson.databind.node.JsonNodeFactory;

/** Each record's components in their order, absent ones not at all, numbers in full, and no spaces. */
class CanonicalDecisionTest {
    private static final String ODD = "委屈奖 \"B级\"\\\n\u0001 é 😀";

    private static final List<String> NUMBERS =
            List.of("-1000.0001", "1E+3", "0.000001", "0E-6", "-1.5E-7", "0E-7", "98765432109876543210.12", "88.86");

    private int number;
    private int entries = 2;

    @ParameterizedTest
    @MethodSource("schemes")
    void everyFixtureIsWrittenInOneForm(Path scheme) throws IOException {
        try (var engine = Engine.of(SchemeFiles.in(scheme), CompiledRules.NOT_KEPT)) {
            for (var fixture : fixtures(scheme.getFileName().toString())) {
                try {
                    assertCanonical(engine.decide(AppraisalReader.read(fixture.given())));
                } catch (Refused refused) {
                    assertThat(refused.problems()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyComponentIsWrittenWhereItIsThere() {
        assertCanonical((Decision) record(Decision.class, true));
    }

    @Test
    void noneIsWrittenWhereItIsAbsent() {
        assertCanonical((Decision) record(Decision.class, false));
    }

    @Test
    void aDecisionLongerThanAnyBufferIsWrittenWhole() {
        entries = 25;
        var decision = (Decision) record(Decision.class, true);

        assertCanonical(decision);

        assertThat(Documents.canonical(decision)).hasSizeGreaterThan(100_000);
    }

    private static void assertCanonical(Decision decision) {
        assertThat(text(Documents.canonical(decision))).isEqualTo(json(decision));
    }

    /** The form, once more and without a library's binding. */
    private static String json(Object value) {
        if (value instanceof Record) {
            return Arrays.stream(value.getClass().getRecordComponents())
                    .flatMap(component -> Optional.ofNullable(component(component, value))
                            .map(found -> quoted(component.getName()) + ":" + json(found))
                            .stream())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalDecisionTest::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Integer ? value.toString() : quoted(value.toString());
    }

    private static @Nullable Object component(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException odd) {
            throw new IllegalStateException(component.toString(), odd);
        }
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private Object filled(Type type, boolean whole) {
        if (type instanceof ParameterizedType list) {
            var entry = list.getActualTypeArguments()[0];
            return Stream.generate(() -> filled(entry, whole)).limit(entries).toList();
        }
        if (type == String.class) {
            return ODD + number++;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(NUMBERS.get(number++ % NUMBERS.size()));
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
