package org.plumbline.engine.rulefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.engine.rulefile.Vocabulary.Property;
import org.plumbline.engine.rulefile.Vocabulary.Sort;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/** Reads the values that conditions compare: properties of facts, numbers and texts. */
final class ComparedValues {
    private static final int DIGITS_OF_A_GROUP = 3;
    /** More than any way to a property has. */
    private static final int MOST_STEPS = 4;

    private final Cursor cursor;
    private final Codes codes;
    private final Map<String, FactType> bindings;

    ComparedValues(Cursor cursor, Codes codes, Map<String, FactType> bindings) {
        this.cursor = cursor;
        this.codes = codes;
        this.bindings = bindings;
    }

    /** A value that stands in a condition: what sort it is, which term, and whether it is the same for a setting. */
    record Value(Sort sort, @Nullable Term term, boolean ofSetting, Class<?> type, PropertyPath path) {}

    /** Reads the other side of a comparison. */
    Operand compared(Value left, Token property, String sign) throws ParseFailure {
        var negative = cursor.take("-");
        var token = cursor.peek();
        if (token.isText()) {
            cursor.next();
            if (left.sort() != Sort.TEXT) {
                cursor.flaw(token, new ConditionProblem.NotAText(property.text(), token.text()).message());
            } else if (left.term() != null) {
                codes.check(left.term(), token, cursor);
            }
            return new Operand.Given(token.text());
        } else if (token.isNumber()) {
            cursor.next();
            number(left, property, token);
            afterNumber(token);
            return new Operand.Given(decimal(token.text(), negative));
        } else if (token.is("true") || token.is("false")) {
            cursor.next();
            if (left.sort() != Sort.YES_OR_NO) {
                cursor.flaw(token, new ConditionProblem.NotYesOrNo(property.text(), token.text()).message());
            }
            return new Operand.Given(token.is("true"));
        } else if (token.isWord() && !negative) {
            return otherFact(left, property);
        }
        throw cursor.lost(new ConditionProblem.ExpectedValue(Cursor.shown(token)));
    }

    /** The number; 0 for one that is no number, of which the flaw is noted already. */
    private static BigDecimal decimal(String text, boolean negative) {
        var digits = text.endsWith("B") ? text.substring(0, text.length() - 1) : text;
        try {
            var number = Exact.decimal(digits);
            return negative ? number.negate() : number;
        } catch (NumberFormatException noted) {
            return BigDecimal.ZERO;
        }
    }

    private void number(Value left, Token property, Token token) {
        var text = token.text();
        if (left.sort() != Sort.DECIMAL && left.sort() != Sort.WHOLE) {
            cursor.flaw(token, new ConditionProblem.NotANumber(property.text(), text).message());
        } else if (Numbers.isBareDecimal(text)) {
            cursor.flaw(token, new ConditionProblem.BareDecimal(text).message());
        } else if (!Numbers.isWhole(text) && !Numbers.isExact(text)) {
            cursor.flaw(token, Numbers.oddInCondition(text));
        } else if (left.sort() == Sort.WHOLE && !Numbers.isWhole(text)) {
            cursor.flaw(token, new ConditionProblem.WholeNumber(property.text(), text).message());
        }
    }

    /** What people write behind a number: 1,000 with its comma, 80.5 B with a space, 80 %. */
    private void afterNumber(Token number) {
        var next = cursor.peek();
        var after = cursor.after();
        if (next.is("B")) {
            cursor.next();
        } else if (next.is("%")) {
            cursor.flaw(next, new ConditionProblem.NoPercent().message());
            cursor.next();
        } else if (next.is(",")
                && after.isNumber()
                && next.start() == number.end()
                && after.start() == next.end()
                && after.text().length() == DIGITS_OF_A_GROUP) {
            cursor.flaw(number, Numbers.oddInCondition(number.text() + "," + after.text()));
            cursor.next();
            cursor.next();
        }
    }

    /** A comparison with a property of a fact bound before. */
    private Operand otherFact(Value left, Token property) throws ParseFailure {
        var token = cursor.peek();
        var bound = bindings.get(token.text());
        if (bound == null) {
            unbound(left, token);
        }
        cursor.next();
        if (bound == null) {
            throw new ParseFailure();
        }
        cursor.expect(".");
        var right = path(bound);
        if (right.sort() != left.sort() || right.type() != left.type()) {
            cursor.flaw(
                    token, new ConditionProblem.Unlike(property.text(), token.text() + "." + right.path()).message());
        }
        return new Operand.OfFact(token.text(), right.path());
    }

    private void unbound(Value left, Token token) {
        if (token.is("null")) {
            cursor.flaw(token, new ConditionProblem.NoNull().message());
        } else if (left.sort() == Sort.TEXT
                && !cursor.after().is(".")
                && !cursor.after().is("(")) {
            cursor.flaw(token, new ConditionProblem.NeedsQuotes(token.text()).message());
        } else {
            cursor.flaw(
                    token,
                    new ConditionProblem.UnboundName(token.text()).message().maybe(token.text(), bindings.keySet()));
        }
    }

    /** Reads the way from a fact to one of its properties. */
    Value path(FactType fact) throws ParseFailure {
        var owner = fact;
        var start = cursor.peek();
        var steps = new ArrayList<PropertyPath.Step>();
        while (true) {
            var property = property(owner, steps);
            if (property.sort() != Sort.FACT) {
                if (cursor.peek().is("(") && property.argument() == null) {
                    throw cursor.lost(new ConditionProblem.NoBrackets(property.name()));
                }
                var ofSetting = property.ofSetting() && steps.size() <= 2;
                return new Value(property.sort(), property.term(), ofSetting, property.type(), new PropertyPath(steps));
            }
            if (steps.size() == MOST_STEPS) {
                cursor.flaw(start, new ConditionProblem.LongPath(MOST_STEPS).message());
                throw new ParseFailure();
            }
            cursor.expect(".");
            owner = Vocabulary.of(property.type());
        }
    }

    private Property property(FactType owner, List<PropertyPath.Step> steps) throws ParseFailure {
        var first = cursor.peek();
        if (first.isNumber() || first.isText()) {
            throw cursor.lost(new ConditionProblem.PropertyFirst(Cursor.shown(first)));
        }
        var name = cursor.expectWord(ConditionProblem.ExpectedProperty::new);
        var property = owner.properties().get(name.text());
        if (property == null) {
            cursor.flaw(
                    name,
                    new ConditionProblem.UnknownProperty(owner.name(), name.text())
                            .message()
                            .known(name.text(), owner.properties().keySet()));
            throw new ParseFailure();
        }
        String argument = null;
        if (property.argument() != null) {
            cursor.expect("(");
            var text = cursor.expectText(name.text());
            codes.check(property.argument(), text, cursor);
            cursor.expect(")");
            argument = text.text();
        }
        steps.add(new PropertyPath.Step(property.method(), argument));
        return property;
    }
}
