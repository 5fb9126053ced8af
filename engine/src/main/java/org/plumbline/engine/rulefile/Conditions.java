package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Each;
import org.plumbline.rules.Fact;
import org.plumbline.rules.KnownFrom;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** Reads what stands between when and then: one fact after another, and what must hold of each. */
final class Conditions {
    private static final java.util.regex.Pattern NAME =
            java.util.regex.Pattern.compile("\\$[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_]{0,30}");
    /** Words of Drools that stand where a fact would. */
    private static final Set<String> OTHER_FORMS =
            Set.of("eval", "from", "over", "accumulate", "acc", "collect", "forall", "or", "query", "groupby");

    private static final Set<String> NOT_BETWEEN = Set.of(")", ",", ";", "]", "}", "&&");
    private static final Set<Class<?>> KNOWN_BEFOREHAND = Set.of(Appraisee.class, Measurement.class);

    private final Cursor cursor;
    private final Stage stage;
    private final FactConditions inBrackets;
    private final Set<String> names = new HashSet<>();
    private final Map<String, FactType> bindings = new HashMap<>();
    private final Set<Class<? extends Fact>> needs = new HashSet<>();
    private final Set<Class<? extends Fact>> looksAt = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private boolean ofSetting = true;
    private boolean unread;

    Conditions(Cursor cursor, Codes codes, Stage stage) {
        this.stage = stage;
        this.cursor = cursor;
        this.inBrackets =
                new FactConditions(cursor, new Comparisons(cursor, new ComparedValues(cursor, codes, bindings)));
    }

    /** Whether a condition begins here, with or without the word when before it. */
    static boolean begin(Cursor cursor) {
        var token = cursor.peek();
        return token.isWord()
                && ((token.text().startsWith("$") && cursor.after().is(":"))
                        || (Vocabulary.facts().containsKey(token.text())
                                && cursor.after().is("(")));
    }

    void read() throws ParseFailure {
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
    private void between() throws ParseFailure {
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

    private void pattern() throws ParseFailure {
        var place = cursor.place(cursor.peek());
        var presence = presence();
        ofSetting &= presence == Presence.EACH;
        var binding = cursor.peek().isWord() && cursor.after().is(":") ? name() : null;
        var name = cursor.peek();
        var fact = fact();
        var type = fact.type().asSubclass(Fact.class);
        lookAt(type, presence, name);
        var condition = inBrackets.of(fact);
        ofSetting &= inBrackets.areOfSetting();
        if (binding != null && presence != Presence.ABSENT) {
            bindings.put(binding, fact);
        }
        patterns.add(new Pattern(place, presence, type, binding, condition));
    }

    private Presence presence() {
        if (cursor.take("not")) {
            return Presence.ABSENT;
        }
        return cursor.take("exists") ? Presence.EXISTS : Presence.EACH;
    }

    private void lookAt(Class<? extends Fact> type, Presence presence, Token name) {
        if (Each.class.isAssignableFrom(type)
                && (presence != Presence.EACH || needs.stream().anyMatch(Each.class::isAssignableFrom))) {
            cursor.flaw(name, new ConditionProblem.OneByOne(name.text()).message());
        }
        if (presence != Presence.ABSENT) {
            ofSetting &= !(type == Measurement.class && needs.contains(type)) && KNOWN_BEFOREHAND.contains(type);
            needs.add(type);
        }
        looksAt.add(type);
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

    private FactType fact() throws ParseFailure {
        var name = cursor.expectWord(ConditionProblem.ExpectedFact::new);
        var fact = Vocabulary.facts().get(name.text());
        if (fact == null && OTHER_FORMS.contains(name.text())) {
            cursor.flaw(name, new ConditionProblem.OtherForm(name.text()).message());
            throw new ParseFailure();
        }
        if (fact == null) {
            cursor.flaw(
                    name,
                    new ConditionProblem.UnknownFact(name.text())
                            .message()
                            .known(name.text(), Vocabulary.facts().keySet()));
            throw new ParseFailure();
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
}
