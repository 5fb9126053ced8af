package org.plumbline.engine.rulefile;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Counts;
import org.plumbline.rules.Fact;
import org.plumbline.rules.OfSetting;
import org.plumbline.rules.Says;
import org.plumbline.rules.SettlementFact;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/** What a rule may look at: the facts and their properties, read from the vocabulary itself. */
final class Vocabulary {
    private static final Map<String, FactType> FACTS = Collections.unmodifiableMap(
            new TreeMap<>(kinds(Fact.class).collect(Collectors.toMap(FactType::name, kind -> kind))));

    private Vocabulary() {}

    private static Stream<FactType> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Vocabulary::kinds)
                : Stream.of(FactType.of(kind));
    }

    /** What sort of value a property has. */
    enum Sort {
        DECIMAL,
        WHOLE,
        YES_OR_NO,
        TEXT,
        FACT;

        boolean isNumber() {
            return this == DECIMAL || this == WHOLE;
        }
    }

    /** A kind of fact and the properties a rule may look at. */
    record FactType(Class<?> type, Map<String, Property> properties) {
        static FactType of(Class<?> type) {
            var properties = new TreeMap<String, Property>();
            for (var method : type.getMethods()) {
                Property.of(method).ifPresent(property -> properties.put(method.getName(), property));
            }
            return new FactType(type, Collections.unmodifiableMap(properties));
        }

        String name() {
            return type.getSimpleName();
        }
    }

    /** A property; {@code argument} is what the text in its brackets means, where it has one. */
    record Property(
            String name,
            Sort sort,
            @Nullable Term term,
            @Nullable Term argument,
            boolean ofSetting,
            Class<?> type,
            Method method) {
        static Optional<Property> of(Method method) {
            var says = method.getAnnotation(Says.class);
            var term = says == null ? null : says.value();
            return sort(method, term)
                    .map(sort -> new Property(
                            method.getName(),
                            sort,
                            term,
                            argument(method),
                            method.isAnnotationPresent(OfSetting.class),
                            method.getReturnType(),
                            method));
        }

        private static Optional<Sort> sort(Method method, @Nullable Term term) {
            if (method.getParameterCount() > 0 && argument(method) == null) {
                return Optional.empty();
            }
            var type = method.getReturnType();
            if (method.isAnnotationPresent(Counts.class)) {
                return Optional.of(type == BigDecimal.class ? Sort.DECIMAL : Sort.WHOLE);
            }
            if (type == boolean.class) {
                return Optional.of(Sort.YES_OR_NO);
            }
            if (type == String.class && term != null) {
                return Optional.of(Sort.TEXT);
            }
            return Fact.class.isAssignableFrom(type) ? Optional.of(Sort.FACT) : Optional.empty();
        }

        private static @Nullable Term argument(Method method) {
            return method.getParameterCount() == 0
                    ? null
                    : Arrays.stream(method.getParameters())
                            .flatMap(parameter -> Arrays.stream(parameter.getAnnotationsByType(Says.class)))
                            .map(Says::value)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** The facts by name. */
    static Map<String, FactType> facts() {
        return FACTS;
    }

    /** The names of the facts that rules of a stage may look at. */
    static List<String> names(Stage stage) {
        return FACTS.values().stream()
                .filter(fact -> isOf(fact, stage))
                .map(FactType::name)
                .toList();
    }

    /** Whether a fact is one of a settlement or one of an appraisal, as the stage is. */
    static boolean isOf(FactType fact, Stage stage) {
        return SettlementFact.class.isAssignableFrom(fact.type()) == (stage == Stage.SETTLEMENT);
    }

    static FactType of(Class<?> type) {
        var found = FACTS.get(type.getSimpleName());
        if (found == null) {
            throw new IllegalArgumentException("not a fact: " + type.getSimpleName());
        }
        return found;
    }
}
