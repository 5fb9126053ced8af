package org.plumbline.engine.rulefile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.rules.Says;
import org.plumbline.rules.Term;

/** One form of a word of conclusions: which arguments it takes, and what each of them is. */
record WordForm(Method method) {
    /** The forms of a word that can be said of something; none where there is no such word. */
    static List<WordForm> of(Class<?> owner, String word) {
        return Forms.methods(owner).stream()
                .filter(method -> method.getName().equals(word))
                .map(WordForm::new)
                .toList();
    }

    /** How it is written, for those who wrote it otherwise. */
    String written() {
        var parts = IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> written(parameter(i)))
                .toList();
        return method.getName() + "(" + String.join(", ", parts) + ")";
    }

    private static String written(Class<?> type) {
        if (type == String.class) {
            return "\"…\"";
        }
        if (type == int.class) {
            return "20";
        }
        return type.isEnum()
                ? Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "")
                : "$" + type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** What an argument must be; the last one of a list stands for all of it. */
    Class<?> parameter(int index) {
        var types = method.getParameterTypes();
        var type = types[Math.min(index, types.length - 1)];
        var component = type.getComponentType();
        return component == null ? type : component;
    }

    /** What the text of an argument means; null where none is said. */
    @Nullable
    Term says(int index) {
        var parameters = method.getParameters();
        var says = parameters.length == 0
                ? null
                : parameters[Math.min(index, parameters.length - 1)].getAnnotation(Says.class);
        return says == null ? null : says.value();
    }

    /** Whether it takes such arguments, by what sort of token they are. */
    boolean takes(List<Token> arguments) {
        return arguments.isEmpty() == (method.getParameterCount() == 0)
                && (method.isVarArgs() || method.getParameterCount() == arguments.size())
                && IntStream.range(0, arguments.size()).allMatch(i -> takes(arguments.get(i), parameter(i)));
    }

    private static boolean takes(Token argument, Class<?> type) {
        if (type == String.class) {
            return argument.isText();
        }
        if (type == int.class) {
            return argument.isNumber() && Numbers.isWhole(argument.text());
        }
        return argument.isWord();
    }

    /** The word with such arguments. */
    ConclusionExpression.Word with(List<Token> arguments) {
        var values = new ArrayList<Object>();
        for (var i = 0; i < arguments.size(); i++) {
            values.add(value(arguments.get(i), parameter(i)));
        }
        return new ConclusionExpression.Word(method, values);
    }

    private static Object value(Token argument, Class<?> type) {
        if (argument.isText()) {
            return argument.text();
        }
        if (argument.isNumber()) {
            return Integer.valueOf(argument.text());
        }
        return constants(type).stream()
                .filter(constant -> constant.toString().equals(argument.text()))
                .findFirst()
                .orElseGet(() -> new ConclusionExpression.Name(argument.text()));
    }

    /** The words that an argument may be; none where it is no word of a list. */
    private static List<Object> constants(Class<?> type) {
        return type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
    }
}
