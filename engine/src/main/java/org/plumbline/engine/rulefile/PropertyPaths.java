package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.engine.rulefile.Vocabulary.Property;
import org.plumbline.engine.rulefile.Vocabulary.Sort;
import org.plumbline.rules.Term;

/** Reads the way from a fact to one of its properties. */
final class PropertyPaths {
    private final Cursor cursor;
    private final Codes codes;

    PropertyPaths(Cursor cursor, Codes codes) {
        this.cursor = cursor;
        this.codes = codes;
    }

    /**
     * What a property says: what sort of value, which term, and whether it is the same for a whole setting;
     * {@code written} is the word it begins with.
     */
    record Value(String written, Sort sort, @Nullable Term term, boolean ofSetting, Class<?> type, PropertyPath path) {}

    /** Reads one. */
    Value of(FactType fact) throws ParseFailure {
        var written = cursor.peek().text();
        var steps = new ArrayList<PropertyPath.Step>();
        var property = step(fact, steps);
        while (property.sort() == Sort.FACT) {
            cursor.expect(".");
            property = step(Vocabulary.of(property.type()), steps);
        }
        if (cursor.peek().is("(") && property.argument() == null) {
            throw cursor.lost(new ConditionProblem.NoBrackets(property.name()));
        }
        var ofSetting = property.ofSetting() && steps.size() <= 2;
        return new Value(
                written, property.sort(), property.term(), ofSetting, property.type(), new PropertyPath(steps));
    }

    private Property step(FactType owner, List<PropertyPath.Step> steps) throws ParseFailure {
        var first = cursor.peek();
        if (first.isNumber() || first.isText()) {
            throw cursor.lost(new ConditionProblem.PropertyFirst(first.shown()));
        }
        var name = cursor.expectWord(ConditionProblem.ExpectedProperty::new);
        var property = owner.properties().get(name.text());
        if (property == null) {
            var message = new ConditionProblem.UnknownProperty(owner.name(), name.text()).message();
            throw cursor.lost(
                    name, message.known(name.text(), owner.properties().keySet()));
        }
        steps.add(new PropertyPath.Step(property.method(), argument(name, property)));
        return property;
    }

    private @Nullable String argument(Token name, Property property) throws ParseFailure {
        if (property.argument() == null) {
            return null;
        }
        cursor.expect("(");
        var text = cursor.expectText(name.text());
        codes.check(property.argument(), text, cursor);
        cursor.expect(")");
        return text.text();
    }
}
