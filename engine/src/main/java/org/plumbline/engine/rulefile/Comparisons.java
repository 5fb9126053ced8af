package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.PropertyPaths.Value;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.engine.rulefile.Vocabulary.Sort;

/** Reads single comparisons of a property: its sign, and what it is compared with. */
final class Comparisons {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> EQUALITY = Set.of("==", "!=");

    private final Cursor cursor;
    private final PropertyPaths properties;
    private final ComparedValues values;

    Comparisons(Cursor cursor, Codes codes, Bindings bindings) {
        this.cursor = cursor;
        this.properties = new PropertyPaths(cursor, codes);
        this.values = new ComparedValues(cursor, codes, bindings);
    }

    /** A comparison, and whether what it looks at is the same for a whole setting. */
    record Comparison(Condition.Test test, boolean ofSetting) {}

    /** Reads one. */
    Comparison of(FactType fact) throws ParseFailure {
        var start = cursor.peek();
        var left = properties.of(fact);
        var operands = new ArrayList<Operand>();
        var operator = operator(left, operands);
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
        var meant = SpokenSigns.comparing(sign);
        if (meant == null) {
            return sign;
        }
        cursor.flaw(sign, new SignProblem.OtherSign(sign.text(), meant));
        return new Token(sign.kind(), meant, sign.line(), sign.column(), sign.start(), sign.end());
    }

    private Operator operator(Value left, List<Operand> operands) throws ParseFailure {
        var sign = comparison();
        if (sign.is("in") || (sign.is("not") && cursor.after().is("in"))) {
            return list(left, operands);
        }
        if (ORDER.contains(sign.text()) || EQUALITY.contains(sign.text())) {
            cursor.next();
            if (ORDER.contains(sign.text()) && !left.sort().isNumber()) {
                cursor.flaw(sign, new ConditionProblem.NoOrder(left.written(), sign.text()));
            }
            operands.add(values.compared(left));
            return Operator.of(sign.text()).orElseThrow();
        }
        if (left.sort() != Sort.YES_OR_NO) {
            throw incomplete(left, sign);
        }
        return Operator.HOLDS;
    }

    private Operator list(Value left, List<Operand> operands) throws ParseFailure {
        var absent = cursor.take("not");
        cursor.next();
        cursor.expect("(");
        var before = new HashSet<Operand>();
        do {
            var token = cursor.peek();
            var operand = listed(left);
            if (!before.add(operand)) {
                cursor.flaw(token, new DocumentProblem.EntryTwice(token.text()));
            }
            operands.add(operand);
        } while (cursor.take(","));
        cursor.expect(")");
        return absent ? Operator.NOT_IN : Operator.IN;
    }

    /** A list holds what is written out: what another fact says is compared by itself. */
    private Operand listed(Value left) throws ParseFailure {
        var token = cursor.peek();
        var operand = values.compared(left);
        if (operand instanceof Operand.OfFact) {
            cursor.flaw(token, new ConditionProblem.InList(token.text()));
        }
        return operand;
    }

    private ParseFailure incomplete(Value left, Token sign) {
        if (ARITHMETIC.contains(sign.text())) {
            return cursor.lost(new ConditionProblem.NoArithmetic(sign.text()));
        }
        var signs = left.sort().isNumber() ? "== != < <= > >=" : "== != in, not in";
        return cursor.lost(new ConditionProblem.IncompleteCondition(left.written(), sign.shown(), signs));
    }
}
