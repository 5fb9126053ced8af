package org.plumbline.engine.rulefile;

import java.util.Optional;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.PropertyPaths.Value;
import org.plumbline.engine.rulefile.Vocabulary.Sort;
import org.plumbline.rules.Quantity;

/** Reads the values that conditions compare: properties of facts, numbers and texts. */
final class ComparedValues {
    private final Cursor cursor;
    private final Codes codes;
    private final Bindings bindings;
    private final PropertyPaths properties;

    ComparedValues(Cursor cursor, Codes codes, Bindings bindings) {
        this.cursor = cursor;
        this.codes = codes;
        this.bindings = bindings;
        this.properties = new PropertyPaths(cursor, codes);
    }

    /** Reads the other side of a comparison. */
    Operand compared(Value left) throws ParseFailure {
        var negative = cursor.take("-");
        var token = cursor.peek();
        if (token.isText()) {
            return text(left);
        }
        if (token.isNumber()) {
            return number(left, negative);
        }
        if (token.is("true") || token.is("false")) {
            return yesOrNo(left);
        }
        if (token.isWord() && !negative) {
            return otherFact(left);
        }
        throw cursor.lost(new ConditionProblem.ExpectedValue(token.shown()));
    }

    private Operand text(Value left) {
        var token = cursor.next();
        if (left.sort() != Sort.TEXT) {
            cursor.flaw(token, new ConditionProblem.NotAText(left.written(), token.text()));
        } else if (left.term() != null) {
            codes.check(left.term(), token, cursor);
        }
        return new Operand.Given(token.text());
    }

    private Operand yesOrNo(Value left) {
        var token = cursor.next();
        if (left.sort() != Sort.YES_OR_NO) {
            cursor.flaw(token, new ConditionProblem.NotYesOrNo(left.written(), token.text()));
        }
        return new Operand.Given(token.is("true"));
    }

    private Operand number(Value left, boolean negative) {
        var token = cursor.next();
        number(left, token);
        afterNumber(left, token);
        var value = Numbers.value(token.text());
        if (negative && left.sort() == Sort.WHOLE) {
            cursor.flaw(token, new ConclusionProblem.Below0("-" + token.text()));
        }
        return new Operand.Given(negative ? value.negate() : value);
    }

    private void number(Value left, Token token) {
        var text = token.text();
        if (!left.sort().isNumber()) {
            cursor.flaw(token, new ConditionProblem.NotANumber(left.written(), text));
        } else if (Numbers.isBareDecimal(text)) {
            cursor.flaw(token, new ConditionProblem.BareDecimal(text));
        } else if (!Numbers.isWhole(text) && !Numbers.isExact(text)) {
            cursor.flaw(token, Numbers.oddInCondition(text));
        } else if (left.sort() == Sort.WHOLE && !Numbers.isWhole(text)) {
            cursor.flaw(token, new ConditionProblem.WholeNumber(left.written(), text));
        }
    }

    /** What people write behind a number: 1,000 with its comma, 80.5 B with a space, 80 %. */
    private void afterNumber(Value left, Token number) {
        var next = cursor.peek();
        if (next.is("B")) {
            cursor.next();
        } else if (next.is("%")) {
            cursor.flaw(next, percent(left, number.text() + "%"));
            cursor.next();
        } else if (goesOnInGroups(number)) {
            groups(number);
        }
    }

    private static Message percent(Value left, String written) {
        return Numbers.percent(written, left.path().quantity().equals(Optional.of(Quantity.COEFFICIENT)));
    }

    private void groups(Token number) {
        var whole = number;
        while (goesOnInGroups(whole)) {
            cursor.next();
            var group = cursor.next();
            whole = whole.with(whole.text() + "," + group.text(), group.end());
        }
        cursor.flaw(number, Numbers.oddInCondition(whole.text()));
    }

    private boolean goesOnInGroups(Token number) {
        var comma = cursor.peek();
        var group = cursor.after();
        return comma.is(",")
                && group.isNumber()
                && comma.start() == number.end()
                && group.start() == comma.end()
                && NumberGroups.in(number.text() + "," + group.text()).isPresent();
    }

    /** A comparison with a property of a fact bound before. */
    private Operand otherFact(Value left) throws ParseFailure {
        var token = cursor.peek();
        var bound = bindings.fact(token.text());
        if (bound == null) {
            unbound(left, token);
            cursor.next();
            throw new ParseFailure();
        }
        cursor.next();
        cursor.expect(".");
        var right = properties.of(bound);
        if (right.sort() != left.sort() || right.type() != left.type()) {
            cursor.flaw(token, new ConditionProblem.Unlike(left.written(), token.text() + "." + right.path()));
        }
        return new Operand.OfFact(token.text(), right.path());
    }

    private void unbound(Value left, Token token) {
        if (token.is("null")) {
            cursor.flaw(token, new ConditionProblem.NoNull());
        } else if (left.sort() == Sort.TEXT
                && !cursor.after().is(".")
                && !cursor.after().is("(")) {
            cursor.flaw(token, new ConditionProblem.NeedsQuotes(token.text()));
        } else {
            cursor.flaw(
                    token,
                    new ConditionProblem.UnboundName(token.text()).message().maybe(token.text(), bindings.names()));
        }
    }
}
