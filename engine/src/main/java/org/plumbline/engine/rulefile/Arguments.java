package org.plumbline.engine.rulefile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Says;

/** Reads the arguments of words, and checks each for what it must mean. */
final class Arguments {
    private final Cursor cursor;
    private final Codes codes;
    private final Conditions conditions;

    Arguments(Cursor cursor, Codes codes, Conditions conditions) {
        this.cursor = cursor;
        this.codes = codes;
        this.conditions = conditions;
    }

    /** Reads the arguments of a word; the form of it that takes such ones is said with their values. */
    ConclusionExpression.Word of(Token name, List<Method> forms) throws ParseFailure {
        cursor.expect("(");
        var arguments = new ArrayList<Token>();
        while (!cursor.peek().is(")")) {
            arguments.add(argument());
            if (!cursor.take(",")) {
                break;
            }
        }
        cursor.expect(")");
        var method = chosen(name, forms, arguments);
        var values = new ArrayList<Object>();
        for (var i = 0; i < arguments.size(); i++) {
            values.add(value(arguments.get(i), Forms.parameter(method, i)));
        }
        return new ConclusionExpression.Word(method, values);
    }

    private Token argument() throws ParseFailure {
        var token = cursor.next();
        if (token.isText() || token.isNumber() || token.isWord()) {
            return token;
        }
        if (token.is("-") && cursor.peek().isNumber()) {
            cursor.flaw(token, new ConclusionProblem.Below0("-" + cursor.peek().text()).message());
            throw new ParseFailure();
        }
        cursor.flaw(token, new ConclusionProblem.ExpectedArgument(Cursor.shown(token)).message());
        throw new ParseFailure();
    }

    /** The form of the word that takes such arguments; each argument is then checked for what it must mean. */
    private Method chosen(Token name, List<Method> named, List<Token> arguments) throws ParseFailure {
        for (var method : named) {
            var fits = arguments.isEmpty() == (method.getParameterCount() == 0)
                    && (method.isVarArgs() || method.getParameterCount() == arguments.size());
            for (var i = 0; fits && i < arguments.size(); i++) {
                fits = fits(arguments.get(i), Forms.parameter(method, i));
            }
            if (fits) {
                once(method, arguments);
                for (var i = 0; i < arguments.size(); i++) {
                    check(arguments.get(i), method, i);
                }
                return method;
            }
        }
        for (var argument : arguments) {
            if (argument.isNumber() && !Numbers.isWhole(argument.text())) {
                cursor.flaw(argument, number(argument.text()));
                throw new ParseFailure();
            }
        }
        cursor.flaw(name, new ConclusionProblem.WrongArguments(name.text(), Forms.form(named.get(0))).message());
        throw new ParseFailure();
    }

    /** A list of effects or factors that names one twice. */
    private void once(Method method, List<Token> arguments) {
        var before = new LinkedHashSet<String>();
        for (var argument : arguments) {
            if (method.isVarArgs() && argument.isWord() && !before.add(argument.text())) {
                cursor.flaw(argument, new ConclusionProblem.ConstantTwice(argument.text()).message());
            }
        }
    }

    private static Message number(String written) {
        var decimal = written.replaceAll("[BbDdFf]$", "");
        return Numbers.isBareDecimal(decimal) || Numbers.isExact(decimal + "B")
                ? new ConclusionProblem.DecimalInQuotes(decimal).message()
                : Numbers.oddInConclusion(written);
    }

    private boolean fits(Token argument, Class<?> type) {
        if (type == String.class) {
            return argument.isText();
        }
        if (type == int.class) {
            return argument.isNumber() && Numbers.isWhole(argument.text());
        }
        return argument.isWord();
    }

    private void check(Token argument, Method method, int index) {
        var type = Forms.parameter(method, index);
        if (type.isEnum()) {
            var constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            if (!constants.contains(argument.text())) {
                cursor.flaw(
                        argument,
                        new ConclusionProblem.UnknownConstant(
                                        method.getName(), argument.text(), String.join(", ", constants))
                                .message()
                                .maybe(argument.text(), constants));
            }
        } else if (Fact.class.isAssignableFrom(type)) {
            if (!conditions.mayBind(argument.text(), type)) {
                cursor.flaw(
                        argument,
                        new ConclusionProblem.Unbound(argument.text(), type.getSimpleName())
                                .message()
                                .maybe(argument.text(), conditions.names()));
            }
        } else {
            var says = method.getParameters()[index].getAnnotation(Says.class);
            if (says != null && argument.isText()) {
                codes.check(says.value(), argument, cursor);
            }
        }
    }

    private static Object value(Token argument, Class<?> type) {
        if (argument.isText()) {
            return argument.text();
        }
        if (argument.isNumber()) {
            return Integer.valueOf(argument.text());
        }
        if (type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                if (constant.toString().equals(argument.text())) {
                    return constant;
                }
            }
        }
        return new ConclusionExpression.Name(argument.text());
    }
}
