package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.SignProblem;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;

/** Reads what must hold of one fact: what stands in the brackets behind its name. */
final class FactConditions {
    private static final int DEEPEST = 20;

    private final Cursor cursor;
    private final Comparisons comparisons;
    private boolean ofSetting = true;
    private int depth;

    FactConditions(Cursor cursor, Comparisons comparisons) {
        this.cursor = cursor;
        this.comparisons = comparisons;
    }

    /** Whether all that was read so far looks only at what is the same for a whole setting. */
    boolean areOfSetting() {
        return ofSetting;
    }

    /** Reads the brackets and what stands in them. */
    Condition of(FactType fact) throws ParseFailure {
        cursor.expect("(");
        var parts = new ArrayList<Condition>();
        while (!cursor.peek().is(")")) {
            parts.add(yesOrNo(fact));
            if (!cursor.take(",")) {
                break;
            }
            if (cursor.peek().is(")")) {
                cursor.flaw(cursor.peek(), new ConditionProblem.TrailingComma());
            }
        }
        cursor.expect(")");
        return new Condition.All(parts);
    }

    private Condition yesOrNo(FactType fact) throws ParseFailure {
        var start = cursor.peek();
        var either = new ArrayList<Condition>();
        var alternatives = new ArrayList<String>();
        var joined = false;
        do {
            var from = cursor.position();
            var both = both(fact);
            var several = both.size() > 1;
            joined |= several;
            either.add(several ? new Condition.All(both) : both.get(0));
            alternatives.add(several ? "( " + written(from) + " )" : written(from));
        } while (joins("||"));
        if (either.size() == 1) {
            return either.get(0);
        }
        if (joined) {
            var meant = String.join(" || ", alternatives);
            cursor.flaw(start, new ConditionProblem.MixedSigns().message().meaning(meant));
        }
        return new Condition.Any(either);
    }

    private List<Condition> both(FactType fact) throws ParseFailure {
        var both = new ArrayList<Condition>();
        do {
            both.add(single(fact));
        } while (joins("&&"));
        return both;
    }

    private String written(int from) {
        return cursor.since(from).stream().map(Token::written).collect(Collectors.joining(" "));
    }

    /** Whether it goes on with such a sign; what people write in its place is reported and taken for it. */
    private boolean joins(String sign) {
        var token = cursor.peek();
        if (SpokenSigns.joining(token).equals(Optional.of(sign))) {
            cursor.flaw(
                    token, new ConditionProblem.AndOr(token.text()).message().meaning(sign));
            cursor.next();
            return true;
        }
        return cursor.take(sign);
    }

    private Condition single(FactType fact) throws ParseFailure {
        if (!isNegated() && !cursor.peek().is("(")) {
            var comparison = comparisons.of(fact);
            ofSetting &= comparison.ofSetting();
            return comparison.test();
        }
        if (++depth > DEEPEST) {
            throw cursor.lost(new ConditionProblem.NestedTooDeep(DEEPEST));
        }
        var inner = cursor.peek().is("(") ? inBrackets(fact) : not(fact);
        depth--;
        return inner;
    }

    /** Whether what follows is turned round; a word for it is reported and taken for the sign. */
    private boolean isNegated() {
        var token = cursor.peek();
        if (SpokenSigns.negates(token)
                && (cursor.after().isWord() || cursor.after().is("("))) {
            cursor.flaw(token, new SignProblem.OtherSign(token.text(), "!"));
            return true;
        }
        return token.is("!");
    }

    /** Drools would turn round only the value before the sign of a comparison, which its writer did not mean. */
    private Condition not(FactType fact) throws ParseFailure {
        var sign = cursor.next();
        var start = cursor.position();
        var bracketed = cursor.peek().is("(");
        var inner = single(fact);
        if (!bracketed && inner instanceof Condition.Test test && test.operator() != Operator.HOLDS) {
            cursor.flaw(sign, new ConditionProblem.NotOfComparison().message().meaning("!( " + written(start) + " )"));
        }
        return new Condition.Not(inner);
    }

    private Condition inBrackets(FactType fact) throws ParseFailure {
        cursor.expect("(");
        var inner = yesOrNo(fact);
        cursor.expect(")");
        return inner;
    }
}
