package org.plumbline.engine.rulefile;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.SettlementWords;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Words;

/** The words that can be said of something, and the forms they take. */
final class Forms {
    private Forms() {}

    /** The words that can be said next. */
    static List<Method> methods(@Nullable Class<?> owner) {
        if (owner == null) {
            return List.of();
        }
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getDeclaringClass().getPackage() == Conclude.class.getPackage())
                .filter(method -> owner == Conclude.class == Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isBridge() && isWord(method))
                .toList();
    }

    private static boolean isWord(Method method) {
        var type = method.getReturnType();
        var within = type.getEnclosingClass();
        return Conclusion.class.isAssignableFrom(type) || within == Words.class || within == SettlementWords.class;
    }

    static Set<String> words(Class<?> owner) {
        return methods(owner).stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How each of the words that can be said next is written; a word that has several forms in the first of them. */
    static Collection<String> forms(Class<?> owner) {
        return first(methods(owner).stream());
    }

    /** How the words are written with which a conclusion of a stage begins. */
    static Collection<String> beginning(Stage stage) {
        return first(methods(Conclude.class).stream().filter(method -> comesTo(stage, method.getReturnType())));
    }

    /** Whether a conclusion of a stage can still come of what was said so far. */
    static boolean comesTo(Stage stage, Class<?> said) {
        return comesTo(stage, said, new HashSet<>());
    }

    private static boolean comesTo(Stage stage, Class<?> said, Set<Class<?>> before) {
        var of = said.getAnnotation(Conclusion.Of.class);
        return (of != null && of.value() == stage)
                || (before.add(said)
                        && methods(said).stream().anyMatch(next -> comesTo(stage, next.getReturnType(), before)));
    }

    private static Collection<String> first(Stream<Method> words) {
        var forms = new TreeMap<String, String>();
        words.map(WordForm::new)
                .sorted(Comparator.comparing(WordForm::written))
                .forEach(form -> forms.putIfAbsent(form.method().getName(), form.written()));
        return forms.values();
    }
}
