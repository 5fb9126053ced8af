package org.plumbline.engine.rulefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rulefile.Cursor.Lost;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.engine.rulefile.Vocabulary.Property;
import org.plumbline.engine.rulefile.Vocabulary.Sort;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Term;

/** Reads what stands between when and then: one fact after another, and what must hold of each. */
final class Conditions {
    private static final int DEEPEST = 20;
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<Class<?>> KNOWN_BEFOREHAND = Set.of(Appraisee.class, Measurement.class);

    private final Cursor cursor;
    private final Codes codes;
    private final Map<String, FactType> bindings = new HashMap<>();
    private final Set<Class<? extends Fact>> needs = new HashSet<>();
    private final Set<Class<? extends Fact>> looksAt = new HashSet<>();
    private boolean standing = true;
    private int depth;

    Conditions(Cursor cursor, Codes codes) {
        this.cursor = cursor;
        this.codes = codes;
    }

    /** A value that stands in a condition: what sort it is, which term, and whether it is the same for a setting. */
    private record Value(Sort sort, @Nullable Term term, boolean standing, Class<?> type) {}

    void read() throws Lost {
        while (!cursor.peek().is("then") && !cursor.peek().isEnd()) {
            pattern();
            if (!cursor.take(",")) {
                cursor.take("and");
            }
        }
        if (looksAt.isEmpty()) {
            cursor.flaw(cursor.peek(), Message.of("no-condition"));
        }
    }

    Map<String, FactType> bindings() {
        return bindings;
    }

    Set<Class<? extends Fact>> needs() {
        return needs;
    }

    Set<Class<? extends Fact>> looksAt() {
        return looksAt;
    }

    boolean standing() {
        return standing;
    }

    private void pattern() throws Lost {
        var absent = cursor.take("not");
        if (absent || cursor.take("exists")) {
            standing = false;
        }
        String binding = null;
        if (cursor.peek().isWord() && cursor.after().is(":")) {
            binding = cursor.next().text();
            cursor.next();
        }
        var fact = fact();
        var type = fact.type().asSubclass(Fact.class);
        if (!absent) {
            standing &= !(type == Measurement.class && needs.contains(type)) && KNOWN_BEFOREHAND.contains(type);
            needs.add(type);
        }
        looksAt.add(type);
        cursor.expect("(");
        if (!cursor.peek().is(")")) {
            do {
                yesOrNo(fact);
            } while (cursor.take(","));
        }
        cursor.expect(")");
        if (binding != null && !absent) {
            bindings.put(binding, fact);
        }
    }

    private FactType fact() throws Lost {
        var name = cursor.expectWord("expected-fact");
        var fact = Vocabulary.facts().get(name.text());
        if (fact == null) {
            cursor.flaw(
                    name,
                    Message.of("unknown-fact", name.text())
                            .maybe(name.text(), Vocabulary.facts().keySet()));
            throw new Lost();
        }
        return fact;
    }

    private void yesOrNo(FactType fact) throws Lost {
        do {
            do {
                single(fact);
            } while (cursor.take("&&"));
        } while (cursor.take("||"));
    }

    private void single(FactType fact) throws Lost {
        if (!cursor.peek().is("!") && !cursor.peek().is("(")) {
            relation(fact);
            return;
        }
        if (++depth > DEEPEST) {
            throw cursor.lost("nested-too-deep", DEEPEST);
        }
        if (cursor.take("!")) {
            single(fact);
        } else {
            cursor.expect("(");
            yesOrNo(fact);
            cursor.expect(")");
        }
        depth--;
    }

    private void relation(FactType fact) throws Lost {
        var start = cursor.peek();
        var left = path(fact);
        standing &= left.standing();
        var sign = cursor.peek();
        if (sign.is("in") || (sign.is("not") && cursor.after().is("in"))) {
            cursor.take("not");
            cursor.next();
            cursor.expect("(");
            do {
                literal(left, start, "==");
            } while (cursor.take(","));
            cursor.expect(")");
        } else if (ORDER.contains(sign.text()) || EQUALITY.contains(sign.text())) {
            cursor.next();
            if (ORDER.contains(sign.text()) && left.sort() != Sort.DECIMAL && left.sort() != Sort.WHOLE) {
                cursor.flaw(sign, Message.of("no-order", start.text(), sign.text()));
            }
            literal(left, start, sign.text());
        } else if (left.sort() != Sort.YES_OR_NO) {
            throw cursor.lost("incomplete-condition", start.text());
        }
    }

    private void literal(Value left, Token property, String sign) throws Lost {
        var negative = cursor.take("-");
        var token = cursor.peek();
        if (token.isText()) {
            cursor.next();
            if (left.sort() != Sort.TEXT) {
                cursor.flaw(token, Message.of("not-a-text", property.text(), token.text()));
            } else if (left.term() != null) {
                codes.check(left.term(), token, cursor);
            }
        } else if (token.isNumber()) {
            cursor.next();
            number(left, property, token);
        } else if (token.is("true") || token.is("false")) {
            cursor.next();
            if (left.sort() != Sort.YES_OR_NO) {
                cursor.flaw(token, Message.of("not-yes-or-no", property.text(), token.text()));
            }
        } else if (token.isWord() && !negative) {
            otherFact(left, property);
        } else {
            throw cursor.lost("expected-value", sign, Cursor.shown(token));
        }
    }

    private void number(Value left, Token property, Token token) {
        var text = token.text();
        if (left.sort() != Sort.DECIMAL && left.sort() != Sort.WHOLE) {
            cursor.flaw(token, Message.of("not-a-number", property.text(), text));
        } else if (text.matches("\\d+\\.\\d+")) {
            cursor.flaw(token, Message.of("bare-decimal", text));
        } else if (!text.matches("\\d{1,9}") && !text.matches("\\d{1,18}(\\.\\d{1,18})?B")) {
            cursor.flaw(token, Message.of("odd-number", text));
        } else if (left.sort() == Sort.WHOLE && !text.matches("\\d+")) {
            cursor.flaw(token, Message.of("whole-number", property.text(), text));
        }
    }

    /** A comparison with a property of a fact bound before. */
    private void otherFact(Value left, Token property) throws Lost {
        var token = cursor.peek();
        var bound = bindings.get(token.text());
        if (bound == null) {
            throw cursor.lost("expected-value", property.text(), token.text());
        }
        cursor.next();
        cursor.expect(".");
        var right = path(bound);
        standing = false;
        if (right.sort() != left.sort() || right.type() != left.type()) {
            cursor.flaw(token, Message.of("unlike", property.text(), token.text()));
        }
    }

    private Value path(FactType fact) throws Lost {
        var owner = fact;
        var steps = 0;
        while (true) {
            var property = property(owner);
            steps++;
            if (property.sort() != Sort.FACT) {
                var standsFor = property.standing() && steps <= 2;
                return new Value(property.sort(), property.term(), standsFor, property.type());
            }
            cursor.expect(".");
            owner = Vocabulary.of(property.type());
        }
    }

    private Property property(FactType owner) throws Lost {
        var name = cursor.expectWord("expected-property");
        var property = owner.properties().get(name.text());
        if (property == null) {
            cursor.flaw(
                    name,
                    Message.of("unknown-property", owner.name(), name.text())
                            .maybe(name.text(), owner.properties().keySet()));
            throw new Lost();
        }
        if (property.argument() != null) {
            cursor.expect("(");
            var text = cursor.peek();
            if (!text.isText()) {
                throw cursor.lost("expected-text", name.text());
            }
            cursor.next();
            codes.check(property.argument(), text, cursor);
            cursor.expect(")");
        }
        return property;
    }
}
