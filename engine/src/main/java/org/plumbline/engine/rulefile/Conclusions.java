package org.plumbline.engine.rulefile;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rulefile.Cursor.Lost;
import org.plumbline.rules.Asked;
import org.plumbline.rules.Asked.Times;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Each;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Member;
import org.plumbline.rules.Says;
import org.plumbline.rules.SettlementWords;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Words;

/** Reads what stands between then and end: {@code insert( word(…).word(…) );} again and again. */
final class Conclusions {
    private final Cursor cursor;
    private final Codes codes;
    private final Stage stage;
    private final Conditions conditions;
    private final Set<Class<? extends Conclusion>> kinds = new LinkedHashSet<>();

    Conclusions(Cursor cursor, Codes codes, Stage stage, Conditions conditions) {
        this.cursor = cursor;
        this.codes = codes;
        this.stage = stage;
        this.conditions = conditions;
    }

    /** Reads all statements; one that makes no sense does not keep the next from being read. */
    Set<Class<? extends Conclusion>> read() {
        if (cursor.peek().is("end")) {
            cursor.flaw(cursor.peek(), Message.of("no-conclusion"));
        }
        while (!cursor.peek().is("end")
                && !cursor.peek().is("rule")
                && !cursor.peek().isEnd()) {
            try {
                statement();
            } catch (Lost onward) {
                cursor.skipTo(";", "end", "rule");
                cursor.take(";");
            }
        }
        return kinds;
    }

    private void statement() throws Lost {
        if (!cursor.peek().is("insert")) {
            throw cursor.lost("not-a-conclusion", Cursor.shown(cursor.peek()));
        }
        cursor.next();
        cursor.expect("(");
        var start = cursor.peek();
        var said = sentence();
        cursor.expect(")");
        cursor.expect(";");
        kind(start, said);
    }

    private void kind(Token start, Class<?> said) {
        var of = said.getAnnotation(Conclusion.Of.class);
        if (of == null || !Conclusion.class.isAssignableFrom(said)) {
            cursor.flaw(start, Message.of("unfinished", start.text(), String.join(", ", words(said))));
        } else if (of.value() != stage) {
            cursor.flaw(
                    start,
                    Message.of(
                            "wrong-file", start.text(), stage.code(), of.value().code()));
        } else {
            asked(start, said);
            kinds.add(said.asSubclass(Conclusion.class));
        }
    }

    /** Of a settlement: what is said of each member is not said of the whole, nor the other way round. */
    private void asked(Token start, Class<?> said) {
        var times = said.getAnnotation(Asked.class);
        if (times == null || conditions.wereLeftUnread()) {
            return;
        }
        var facts = conditions.needs();
        var sound = switch (times.value()) {
            case ONCE -> facts.stream().noneMatch(Each.class::isAssignableFrom);
            case OF_EACH_MEMBER -> facts.contains(Member.class);
            case OF_EACH -> facts.stream().anyMatch(Each.class::isAssignableFrom);
        };
        if (!sound) {
            cursor.flaw(start, Message.of(times.value() == Times.ONCE ? "asked-once" : "asked-of-each", start.text()));
        }
    }

    private Class<?> sentence() throws Lost {
        var type = word(Conclude.class);
        while (cursor.take(".")) {
            type = word(type);
        }
        return type;
    }

    private Class<?> word(Class<?> owner) throws Lost {
        var name = cursor.expectWord("expected-word");
        var named = methods(owner).stream()
                .filter(method -> method.getName().equals(name.text()))
                .toList();
        if (named.isEmpty()) {
            cursor.flaw(name, Message.of("unknown-word", name.text()).maybe(name.text(), words(owner)));
            throw new Lost();
        }
        cursor.expect("(");
        var arguments = new ArrayList<Token>();
        while (!cursor.peek().is(")")) {
            arguments.add(argument());
            if (!cursor.take(",")) {
                break;
            }
        }
        cursor.expect(")");
        return chosen(name, named, arguments).getReturnType();
    }

    private Token argument() throws Lost {
        var token = cursor.next();
        if (token.isText() || token.isNumber() || token.isWord()) {
            return token;
        }
        cursor.flaw(token, Message.of("expected-argument", Cursor.shown(token)));
        throw new Lost();
    }

    /** The form of the word that takes such arguments; each argument is then checked for what it must mean. */
    private Method chosen(Token name, List<Method> named, List<Token> arguments) throws Lost {
        for (var method : named) {
            var fits = arguments.isEmpty() == (method.getParameterCount() == 0)
                    && (method.isVarArgs() || method.getParameterCount() == arguments.size());
            for (var i = 0; fits && i < arguments.size(); i++) {
                fits = fits(arguments.get(i), parameter(method, i));
            }
            if (fits) {
                for (var i = 0; i < arguments.size(); i++) {
                    check(arguments.get(i), method, i);
                }
                return method;
            }
        }
        for (var argument : arguments) {
            if (argument.isNumber() && !argument.text().matches("\\d{1,9}")) {
                cursor.flaw(
                        argument,
                        Message.of("decimal-in-quotes", argument.text().replaceAll("[A-Za-z]+$", "")));
                throw new Lost();
            }
        }
        cursor.flaw(name, Message.of("wrong-arguments", name.text(), form(named.get(0))));
        throw new Lost();
    }

    private static Class<?> parameter(Method method, int index) {
        var types = method.getParameterTypes();
        var type = types[Math.min(index, types.length - 1)];
        var component = type.getComponentType();
        return component == null ? type : component;
    }

    private boolean fits(Token argument, Class<?> type) {
        if (type == String.class) {
            return argument.isText();
        }
        if (type == int.class) {
            return argument.isNumber() && argument.text().matches("\\d{1,9}");
        }
        return argument.isWord();
    }

    private void check(Token argument, Method method, int index) {
        var type = parameter(method, index);
        if (type.isEnum()) {
            var constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            if (!constants.contains(argument.text())) {
                cursor.flaw(
                        argument,
                        Message.of("unknown-constant", method.getName(), argument.text(), String.join(", ", constants))
                                .maybe(argument.text(), constants));
            }
        } else if (Fact.class.isAssignableFrom(type)) {
            if (!conditions.mayBind(argument.text(), type)) {
                cursor.flaw(
                        argument,
                        Message.of("unbound", argument.text(), type.getSimpleName())
                                .maybe(argument.text(), conditions.names()));
            }
        } else {
            var says = method.getParameters()[index].getAnnotation(Says.class);
            if (says != null && argument.isText()) {
                codes.check(says.value(), argument, cursor);
            }
        }
    }

    private static List<Method> methods(@Nullable Class<?> owner) {
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

    private static Set<String> words(Class<?> owner) {
        return methods(owner).stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String form(Method method) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < method.getParameterCount(); i++) {
            var type = parameter(method, i);
            if (type == String.class) {
                parts.add("\"…\"");
            } else if (type == int.class) {
                parts.add("20");
            } else if (type.isEnum()) {
                parts.add(Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", ""));
            } else {
                parts.add("$" + type.getSimpleName().substring(0, 1).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return method.getName() + "(" + String.join(", ", parts) + ")";
    }
}
