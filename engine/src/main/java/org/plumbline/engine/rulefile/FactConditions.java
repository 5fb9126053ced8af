package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;

/** Reads what must hold of one fact: what stands in the brackets behind its name. */
final class FactConditions {
    private static final int DEEPEST = 20;
    private static final Map<String, String> MISTAKEN_WORDS = Map.of(
            "and", "&&", "&", "&&", "且", "&&", "并且", "&&", "和", "&&", "or", "||", "|", "||", "或", "||", "或者", "||");

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
        var either = new ArrayList<Condition>();
        do {
            var both = new ArrayList<Condition>();
            do {
                both.add(single(fact));
            } while (joins("&&"));
            either.add(both.size() == 1 ? both.get(0) : new Condition.All(both));
        } while (joins("||"));
        return either.size() == 1 ? either.get(0) : new Condition.Any(either);
    }

    /** Whether it goes on with such a sign; what people write in its place is reported and taken for it. */
    private boolean joins(String sign) {
        var token = cursor.peek();
        if (sign.equals(MISTAKEN_WORDS.get(token.text())) && !token.isText()) {
            cursor.flaw(token, new ConditionProblem.AndOr(token.text()));
            cursor.next();
            return true;
        }
        return cursor.take(sign);
    }

    private Condition single(FactType fact) throws ParseFailure {
        if (!cursor.peek().is("!") && !cursor.peek().is("(")) {
            var comparison = comparisons.of(fact);
            ofSetting &= comparison.ofSetting();
            return comparison.test();
        }
        if (++depth > DEEPEST) {
            throw cursor.lost(new ConditionProblem.NestedTooDeep(DEEPEST));
        }
        var inner = cursor.peek().is("!") ? not(fact) : inBrackets(fact);
        depth--;
        return inner;
    }

    /** Drools would turn round only the value before the sign of a comparison, which its writer did not mean. */
    private Condition not(FactType fact) throws ParseFailure {
        var sign = cursor.next();
        var start = cursor.position();
        var bracketed = cursor.peek().is("(");
        var inner = single(fact);
        if (!bracketed && inner instanceof Condition.Test test && test.operator() != Operator.HOLDS) {
            var written = cursor.since(start).stream().map(Token::written).collect(Collectors.joining(" "));
            cursor.flaw(sign, new ConditionProblem.NotOfComparison().message().meaning("!( " + written + " )"));
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
