package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rulefile.Cursor.Lost;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Each;
import org.plumbline.rules.Fact;
import org.plumbline.rules.KnownFrom;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** Reads what stands between when and then: one fact after another, and what must hold of each. */
final class Conditions {
    private static final int DEEPEST = 20;
    private static final java.util.regex.Pattern NAME =
            java.util.regex.Pattern.compile("\\$[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_]{0,30}");
    /** Words of Drools that stand where a fact would. */
    private static final Set<String> OTHER_FORMS =
            Set.of("eval", "from", "over", "accumulate", "acc", "collect", "forall", "or", "query", "groupby");

    private static final Set<String> NOT_BETWEEN = Set.of(")", ",", ";", "]", "}", "&&");
    private static final Map<String, String> MISTAKEN_WORDS = Map.of("and", "&&", "&", "&&", "or", "||", "|", "||");
    private static final Set<Class<?>> KNOWN_BEFOREHAND = Set.of(Appraisee.class, Measurement.class);

    private final Cursor cursor;
    private final Stage stage;
    private final Comparisons comparisons;
    private final Set<String> names = new HashSet<>();
    private final Map<String, FactType> bindings = new HashMap<>();
    private final Set<Class<? extends Fact>> needs = new HashSet<>();
    private final Set<Class<? extends Fact>> looksAt = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private boolean ofSetting = true;
    private int depth;
    private boolean unread;

    Conditions(Cursor cursor, Codes codes, Stage stage) {
        this.stage = stage;
        this.cursor = cursor;
        this.comparisons = new Comparisons(cursor, new Values(cursor, codes, bindings));
    }

    /** Whether a condition begins here, with or without the word when before it. */
    static boolean begin(Cursor cursor) {
        var token = cursor.peek();
        return token.isWord()
                && ((token.text().startsWith("$") && cursor.after().is(":"))
                        || (Vocabulary.facts().containsKey(token.text())
                                && cursor.after().is("(")));
    }

    void read() throws Lost {
        while (!cursor.isMeant("then")
                && !cursor.peek().is("insert")
                && !cursor.peek().isEnd()) {
            pattern();
            between();
        }
        if (looksAt.isEmpty()) {
            cursor.flaw(cursor.peek(), new ConditionProblem.NoCondition().message());
        }
    }

    /** What stands between two facts, or behind the last one. */
    private void between() throws Lost {
        cursor.take("and");
        if (cursor.peek().is("or") || cursor.peek().is("||")) {
            throw cursor.lost(new ConditionProblem.OtherForm(cursor.peek().text()));
        }
        while (NOT_BETWEEN.contains(cursor.peek().text()) && !cursor.peek().isText()) {
            cursor.flaw(
                    cursor.peek(), new ConditionProblem.NotHere(cursor.peek().text()).message());
            cursor.next();
        }
    }

    /** Some of it could not be read: a name that is not known may have been given there. */
    void leftUnread() {
        unread = true;
    }

    boolean wereLeftUnread() {
        return unread;
    }

    /** Whether a name stands for such a fact, as far as the conditions could be read. */
    boolean mayBind(String name, Class<?> type) {
        var bound = bindings.get(name);
        return bound == null ? unread : bound.type() == type;
    }

    Set<String> names() {
        return bindings.keySet();
    }

    Set<Class<? extends Fact>> needs() {
        return needs;
    }

    Set<Class<? extends Fact>> looksAt() {
        return looksAt;
    }

    /** Whether they look only at what is the same for a whole setting. */
    boolean areOfSetting() {
        return ofSetting;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    private void pattern() throws Lost {
        var place = cursor.place(cursor.peek());
        var absent = cursor.take("not");
        var exists = !absent && cursor.take("exists");
        var quantified = absent || exists;
        ofSetting &= !quantified;
        String binding = null;
        if (cursor.peek().isWord() && cursor.after().is(":")) {
            binding = name();
        }
        var name = cursor.peek();
        var fact = fact();
        var type = fact.type().asSubclass(Fact.class);
        if (Each.class.isAssignableFrom(type)
                && (quantified || needs.stream().anyMatch(Each.class::isAssignableFrom))) {
            cursor.flaw(name, new ConditionProblem.OneByOne(name.text()).message());
        }
        if (!absent) {
            ofSetting &= !(type == Measurement.class && needs.contains(type)) && KNOWN_BEFOREHAND.contains(type);
            needs.add(type);
        }
        looksAt.add(type);
        cursor.expect("(");
        var parts = new ArrayList<Condition>();
        if (!cursor.peek().is(")")) {
            do {
                if (cursor.peek().is(")")) {
                    cursor.flaw(cursor.peek(), new ConditionProblem.TrailingComma().message());
                    break;
                }
                parts.add(yesOrNo(fact));
            } while (cursor.take(","));
        }
        cursor.expect(")");
        if (binding != null && !absent) {
            bindings.put(binding, fact);
        }
        var presence = exists ? Presence.EXISTS : absent ? Presence.ABSENT : Presence.EACH;
        patterns.add(new Pattern(place, presence, type, binding, new Condition.All(parts)));
    }

    /** A name for the fact that follows; Drools would mistake some words for its own, so all begin with a dollar. */
    private String name() {
        var token = cursor.next();
        cursor.next();
        var name = token.text();
        if (!NAME.matcher(name).matches()) {
            var message = new ConditionProblem.OddName(name).message();
            cursor.flaw(token, NAME.matcher("$" + name).matches() ? message.meaning("$" + name) : message);
        } else if (!names.add(name)) {
            cursor.flaw(token, new ConditionProblem.NamedTwice(name).message());
        }
        return name;
    }

    private FactType fact() throws Lost {
        var name = cursor.expectWord(ConditionProblem.ExpectedFact::new);
        var fact = Vocabulary.facts().get(name.text());
        if (fact == null && OTHER_FORMS.contains(name.text())) {
            cursor.flaw(name, new ConditionProblem.OtherForm(name.text()).message());
            throw new Lost();
        }
        if (fact == null) {
            cursor.flaw(
                    name,
                    new ConditionProblem.UnknownFact(name.text())
                            .message()
                            .known(name.text(), Vocabulary.facts().keySet()));
            throw new Lost();
        }
        var known = fact.type().getAnnotation(KnownFrom.class);
        if (stage == Stage.SETTLEMENT && !Vocabulary.isOf(fact, stage)) {
            cursor.flaw(
                    name,
                    new ConditionProblem.FactOfAppraisal(name.text(), String.join(", ", Vocabulary.names(stage)))
                            .message());
        } else if (known != null && stage.compareTo(known.value()) < 0) {
            cursor.flaw(
                    name,
                    new ConditionProblem.FactNotYet(
                                    name.text(), stage.code(), known.value().code())
                            .message());
        }
        return fact;
    }

    private Condition yesOrNo(FactType fact) throws Lost {
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
            cursor.flaw(token, new ConditionProblem.AndOr(token.text()).message());
            cursor.next();
            return true;
        }
        return cursor.take(sign);
    }

    private Condition single(FactType fact) throws Lost {
        if (!cursor.peek().is("!") && !cursor.peek().is("(")) {
            var comparison = comparisons.of(fact);
            ofSetting &= comparison.ofSetting();
            return comparison.test();
        }
        if (++depth > DEEPEST) {
            throw cursor.lost(new ConditionProblem.NestedTooDeep(DEEPEST));
        }
        Condition inner;
        if (cursor.take("!")) {
            inner = new Condition.Not(single(fact));
        } else {
            cursor.expect("(");
            inner = yesOrNo(fact);
            cursor.expect(")");
        }
        depth--;
        return inner;
    }
}
