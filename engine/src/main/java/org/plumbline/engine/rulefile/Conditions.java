package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Each;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** Reads what stands between when and then: one fact after another, and what must hold of each. */
final class Conditions {
    private static final Set<String> NOT_BETWEEN = Set.of(")", ",", ";", "]", "}", "&&");
    private static final Set<Class<?>> KNOWN_BEFOREHAND = Set.of(Appraisee.class, Measurement.class);

    private final Cursor cursor;
    private final FactTypes facts;
    private final FactConditions inBrackets;
    private final Bindings bindings;
    private final Set<Class<? extends Fact>> needs = new HashSet<>();
    private final Set<Class<? extends Fact>> looksAt = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private boolean ofSetting = true;
    private boolean unread;

    Conditions(Cursor cursor, Codes codes, Stage stage) {
        this.cursor = cursor;
        this.facts = new FactTypes(cursor, stage);
        this.bindings = new Bindings(cursor);
        this.inBrackets = new FactConditions(cursor, new Comparisons(cursor, codes, bindings));
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
            cursor.flaw(cursor.peek(), new ConditionProblem.NoCondition());
        }
    }

    /** What stands between two facts, or behind the last one. */
    private void between() throws ParseFailure {
        cursor.take("and");
        if (cursor.peek().is("||") || SpokenSigns.joining(cursor.peek()).equals(Optional.of("||"))) {
            throw cursor.lost(new ConditionProblem.OtherForm(cursor.peek().text()));
        }
        while (isOutOfPlace(cursor.peek())) {
            cursor.flaw(
                    cursor.peek(), new ConditionProblem.NotHere(cursor.peek().text()));
            cursor.next();
        }
    }

    private static boolean isOutOfPlace(Token token) {
        return SpokenSigns.joining(token).isPresent() || (NOT_BETWEEN.contains(token.text()) && !token.isText());
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
        var bound = bindings.fact(name);
        return bound == null ? unread : bound.type() == type;
    }

    Set<String> names() {
        return bindings.names();
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
        var binding = cursor.peek().isWord() && cursor.after().is(":") ? bindings.read() : null;
        var name = cursor.peek();
        var fact = facts.read();
        var type = fact.type().asSubclass(Fact.class);
        lookAt(type, presence, name);
        var condition = inBrackets.of(fact);
        ofSetting &= inBrackets.areOfSetting();
        if (binding != null && presence != Presence.ABSENT) {
            bindings.bind(binding, fact);
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
            cursor.flaw(name, new ConditionProblem.OneByOne(name.text()));
        }
        if (presence != Presence.ABSENT) {
            ofSetting &= !(type == Measurement.class && needs.contains(type)) && KNOWN_BEFOREHAND.contains(type);
            needs.add(type);
        }
        looksAt.add(type);
    }
}
