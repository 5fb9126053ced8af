package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Term;

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
    ConclusionExpression.Word of(Token name, List<WordForm> forms) throws ParseFailure {
        var arguments = inBrackets();
        var form = taking(forms, arguments);
        if (form.isPresent()) {
            check(form.get(), arguments);
            return form.get().with(arguments);
        }
        var joined = JoinedNumbers.of(arguments);
        joined.written().forEach(number -> cursor.flaw(number, Numbers.oddInConclusion(number.text())));
        var meant = taking(forms, joined.arguments());
        if (meant.isPresent()) {
            return meant.get().with(joined.arguments());
        }
        throw wrong(name, forms, joined.arguments());
    }

    private static Optional<WordForm> taking(List<WordForm> forms, List<Token> arguments) {
        return forms.stream().filter(form -> form.takes(arguments)).findFirst();
    }

    private List<Token> inBrackets() throws ParseFailure {
        cursor.expect("(");
        var arguments = new ArrayList<Token>();
        while (!cursor.peek().is(")")) {
            arguments.add(argument());
            if (!cursor.take(",")) {
                break;
            }
        }
        cursor.expect(")");
        return arguments;
    }

    private Token argument() throws ParseFailure {
        var token = cursor.next();
        if (token.isNumber() && cursor.peek().is("%")) {
            return token.with(token.text() + "%", cursor.next().end());
        }
        if (token.isText() || token.isNumber() || token.isWord()) {
            return token;
        }
        if (token.is("-") && cursor.peek().isNumber()) {
            cursor.flaw(token, new ConclusionProblem.Below0("-" + cursor.peek().text()));
            throw new ParseFailure();
        }
        cursor.flaw(token, new ConclusionProblem.ExpectedArgument(token.shown()));
        throw new ParseFailure();
    }

    /** No form takes such arguments: most often a number is written otherwise than it must be. */
    private ParseFailure wrong(Token name, List<WordForm> forms, List<Token> arguments) {
        for (var i = 0; i < arguments.size(); i++) {
            var index = i;
            var argument = arguments.get(i);
            if (argument.isNumber() && !Numbers.isWhole(argument.text())) {
                var ratio = forms.stream().anyMatch(form -> form.says(index) == Term.RATIO);
                return cursor.lost(argument, number(argument.text(), ratio));
            }
        }
        var form = forms.get(0).written();
        return cursor.lost(name, new ConclusionProblem.WrongArguments(name.text(), form).message());
    }

    private static Message number(String written, boolean ratio) {
        if (Numbers.isPercent(written)) {
            return Numbers.percent(written, ratio);
        }
        var decimal = written.replaceAll("[BbDdFf]$", "");
        return Numbers.isBareDecimal(decimal) || Numbers.isExact(decimal + "B")
                ? new ConclusionProblem.DecimalInQuotes(decimal).message()
                : Numbers.oddInConclusion(written);
    }

    private void check(WordForm form, List<Token> arguments) {
        if (form.method().isVarArgs()) {
            once(arguments);
        }
        for (var i = 0; i < arguments.size(); i++) {
            check(form, i, arguments.get(i));
        }
    }

    /** A list of effects or factors names each of them once. */
    private void once(List<Token> arguments) {
        var before = new HashSet<String>();
        for (var argument : arguments) {
            if (argument.isWord() && !before.add(argument.text())) {
                cursor.flaw(argument, new ConclusionProblem.ConstantTwice(argument.text()));
            }
        }
    }

    private void check(WordForm form, int index, Token argument) {
        var type = form.parameter(index);
        if (type.isEnum()) {
            constant(form, type, argument);
        } else if (Fact.class.isAssignableFrom(type)) {
            name(type, argument);
        } else if (argument.isText()) {
            var says = form.says(index);
            if (says != null) {
                codes.check(says, argument, cursor);
            }
        }
    }

    private void constant(WordForm form, Class<?> type, Token argument) {
        var word = form.method().getName();
        var constants =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        if (!constants.contains(argument.text())) {
            var known = String.join(", ", constants);
            var message = new ConclusionProblem.UnknownConstant(word, argument.text(), known).message();
            cursor.flaw(argument, message.maybe(argument.text(), constants));
        }
    }

    /** The name of a fact that the condition looked at. */
    private void name(Class<?> type, Token argument) {
        if (!conditions.mayBind(argument.text(), type)) {
            var message = new ConclusionProblem.Unbound(argument.text(), type.getSimpleName()).message();
            cursor.flaw(argument, message.maybe(argument.text(), conditions.names()));
        }
    }
}
