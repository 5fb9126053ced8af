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
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Effect;

/** What is written by hand is what Jackson writes, which sees every component. */
class CanonicalDecisionTest {
    private static final String ODD = "委屈奖 \"B级\"\\\n\u0001 é 😀";

    private static final List<String> NUMBERS =
            List.of("-1000.0001", "1E+3", "0.000001", "0E-6", "-1.5E-7", "0E-7", "98765432109876543210.12", "88.86");

    private int number;
    private int entries = 2;

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
        var texts = new Encoded<String>(text -> text);
        for (var i = 0; i < 20_001; i++) {
            texts.of("text " + i);
        }

        assertThat(texts.of("text 1")).isSameAs(texts.of("text 1"));
        assertThat(texts.of("text 19999")).isSameAs(texts.of("text 19999"));
        assertThat(texts.of("text 20000")).isNotSameAs(texts.of("text 20000")).isEqualTo(texts.of("text 20000"));
        assertThat(texts.of(ODD)).isNotSameAs(texts.of(ODD)).isEqualTo(texts.of(ODD));
    }

    @Test
    void aRuleIsWrittenWithItsOwnClausesWhateverAnotherOfItsNameHas() {
        var citations = new Encoded<>(Citation::json);

        var one = citations.of(new Citation("r", List.of("S1-1")));
        var other = citations.of(new Citation("r", List.of("S1-1", "D-2")));

        assertThat(one.getValue()).isEqualTo("\"r\",\"clauses\":[\"S1-1\"]");
        assertThat(other.getValue()).isEqualTo("\"r\",\"clauses\":[\"S1-1\",\"D-2\"]");
        assertThat(new Citation("r", List.of()).json()).isEqualTo("\"r\",\"clauses\":[]");
        assertThat(citations.of(new Citation("r", List.of("S1-1")))).isSameAs(one);
        assertThat(citations.of(new Citation("r", List.of("S1-1", "D-2")))).isSameAs(other);
    }

    @Test
    void aDecisionLongerThanAnyBufferIsWrittenWhole() {
        entries = 25;
        var decision = (Decision) record(Decision.class, true);

        assertWrittenAsBound(decision);

        assertThat(Documents.canonical(decision)).hasSizeGreaterThan(100_000);
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
