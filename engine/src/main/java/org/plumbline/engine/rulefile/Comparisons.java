package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rulefile.ComparedValues.Value;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.engine.rulefile.Vocabulary.Sort;

/** Reads single comparisons of a property: its sign, and what it is compared with. */
final class Comparisons {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Map<String, String> MISTAKEN = Map.of(
            "=", "==", "===", "==", "=>", ">=", "=<", "<=", "<>", "!=", "=!", "!=", "≥", ">=", "≤", "<=", "≠", "!=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> EQUALITY = Set.of("==", "!=");

    private final Cursor cursor;
    private final ComparedValues values;

    Comparisons(Cursor cursor, ComparedValues values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** A comparison, and whether what it looks at is the same for a whole setting. */
    record Comparison(Condition.Test test, boolean ofSetting) {}

    /** Reads one. */
    Comparison of(FactType fact) throws ParseFailure {
        var start = cursor.peek();
        var left = values.path(fact);
        var operands = new ArrayList<Operand>();
        var operator = operator(start, left, operands);
        if (ARITHMETIC.contains(cursor.peek().text()) && !cursor.peek().isText()) {
            throw cursor.lost(new ConditionProblem.NoArithmetic(cursor.peek().text()));
        }
        // What another fact says is not the same for a whole setting.
        var ofSetting = left.ofSetting() && operands.stream().noneMatch(operand -> operand instanceof Operand.OfFact);
        return new Comparison(new Condition.Test(cursor.place(start), left.path(), operator, operands), ofSetting);
    }

    /** The sign that stands here; one that people write in its place is reported and taken for it. */
    private Token comparison() {
        var sign = cursor.peek();
        var meant = sign.isText() ? null : MISTAKEN.get(sign.text());
        if (meant == null) {
            return sign;
        }
        cursor.flaw(sign, new SignProblem.OtherSign(sign.text(), meant).message());
        return new Token(sign.kind(), meant, sign.line(), sign.column(), sign.start(), sign.end());
    }

    /** A list holds what is written out: what another fact says is compared by itself. */
    private Operand listed(Value left, Token start) throws ParseFailure {
        var token = cursor.peek();
        var operand = values.compared(left, start, "==");
        if (operand instanceof Operand.OfFact) {
            cursor.flaw(token, new ConditionProblem.InList(token.text()).message());
        }
        return operand;
    }

    private Operator operator(Token start, Value left, List<Operand> operands) throws ParseFailure {
        var sign = comparison();
        if (sign.is("in") || (sign.is("not") && cursor.after().is("in"))) {
            var absent = cursor.take("not");
            cursor.next();
            cursor.expect("(");
            do {
                operands.add(listed(left, start));
            } while (cursor.take(","));
            cursor.expect(")");
            return absent ? Operator.NOT_IN : Operator.IN;
        }
        if (ORDER.contains(sign.text()) || EQUALITY.contains(sign.text())) {
            cursor.next();
            if (ORDER.contains(sign.text()) && left.sort() != Sort.DECIMAL && left.sort() != Sort.WHOLE) {
                cursor.flaw(sign, new ConditionProblem.NoOrder(start.text(), sign.text()).message());
            }
            operands.add(values.compared(left, start, sign.text()));
            return Operator.of(sign.text()).orElseThrow();
        }
        if (left.sort() != Sort.YES_OR_NO) {
            if (ARITHMETIC.contains(sign.text())) {
                throw cursor.lost(new ConditionProblem.NoArithmetic(sign.text()));
            }
            var isNumber = left.sort() == Sort.DECIMAL || left.sort() == Sort.WHOLE;
            throw cursor.lost(new ConditionProblem.IncompleteCondition(
                    start.text(), Cursor.shown(sign), isNumber ? "== != < <= > >=" : "== != in, not in"));
        }
        return Operator.HOLDS;
    }
}
