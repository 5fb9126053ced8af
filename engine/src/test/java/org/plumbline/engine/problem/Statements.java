package org.plumbline.engine.problem;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Everything that the project can say, found among its classes. */
public final class Statements {
    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");

    private Statements() {}

    /** The records, but for those whose code depends on a word of theirs: they say it themselves. */
    public static List<Class<?>> ofTheProject() {
        return classes().stream()
                .filter(type -> type.isAssignableTo(Statement.class) && type.isRecord())
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> !dependsOnAWord(type))
                .toList();
    }

    /** The codes of those that classes of these packages say, but for those whose code depends on a word. */
    public static Set<String> saidIn(List<String> packages) {
        var codes = new TreeSet<String>();
        for (var type : classes()) {
            if (type.isAssignableTo(Statement.class)
                    && type.isRecord()
                    && Stream.concat(
                                    type.getConstructorCallsToSelf().stream(),
                                    type.getConstructorReferencesToSelf().stream())
                            .anyMatch(said ->
                                    packages.contains(said.getOriginOwner().getPackageName()))
                    && !dependsOnAWord(type.reflect())) {
                codes.add(code(type.reflect()));
            }
        }
        return codes;
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.plumbline");
    }

    private static boolean dependsOnAWord(Class<?> type) {
        return type.getRecordComponents().length > 0 && saysItsCode(type);
    }

    private static boolean saysItsCode(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("code"));
    }

    /** The names of a statement's words. */
    static Set<String> words(Class<?> statement) {
        return Arrays.stream(statement.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words that a sentence names. */
    static Set<String> named(String sentence) {
        return NAMED.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(1, word.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether there is a sentence for a code; some terms have no codes. */
    public static boolean hasASentence(String code) {
        return StreamSupport.stream(Message.codes(Language.ZH).spliterator(), false)
                .anyMatch(code::equals);
    }

    /** The code of a statement, whatever its words are. */
    public static String code(Class<?> statement) {
        try {
            Constructor<?> canonical = statement.getDeclaredConstructors()[0];
            canonical.setAccessible(true);
            var nothing = Arrays.stream(canonical.getParameterTypes())
                    .map(Statements::nothing)
                    .toArray();
            return ((Statement) canonical.newInstance(nothing)).code();
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(statement.getName(), failed);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
