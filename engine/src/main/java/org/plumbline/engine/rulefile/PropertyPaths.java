package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Message;
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

    /** More than any way to a property has. */
    private static final int MOST_STEPS = 4;

    /**
     * What a property says: what sort of value, which term, and whether it is the same for a whole setting;
     * {@code written} is the word it begins with.
     */
    record ReadPath(
            String written, Sort sort, @Nullable Term term, boolean ofSetting, Class<?> type, PropertyPath path) {}

    /** Reads one. */
    ReadPath of(FactType fact) throws ParseFailure {
        var start = cursor.peek();
        var steps = new ArrayList<PropertyPath.PathStep>();
        var property = step(fact, steps);
        while (property.sort() == Sort.FACT) {
            if (steps.size() == MOST_STEPS) {
                throw cursor.lost(start, new ConditionProblem.LongPath(MOST_STEPS).message());
            }
            cursor.expect(".");
            property = step(Vocabulary.of(property.type()), steps);
        }
        if (cursor.peek().is("(") && property.argument() == null) {
            throw cursor.lost(new ConditionProblem.NoBrackets(property.name()));
        }
        var ofSetting = property.ofSetting() && steps.size() <= 2;
        return new ReadPath(
                start.text(), property.sort(), property.term(), ofSetting, property.type(), new PropertyPath(steps));
    }

    private Property step(FactType owner, List<PropertyPath.PathStep> steps) throws ParseFailure {
        var first = cursor.peek();
        if (first.isNumber() || first.isText()) {
            throw cursor.lost(new ConditionProblem.PropertyFirst(first.shown()));
        }
        var name = cursor.expectWord(ConditionProblem.ExpectedProperty::new);
        var property = owner.properties().get(name.text());
        if (property == null) {
            throw cursor.lost(name, unknown(owner, name.text()));
        }
        steps.add(new PropertyPath.PathStep(property.method(), argument(name, property)));
        return property;
    }

    private static Message unknown(FactType owner, String written) {
        return Counting.isMeant(written)
                ? new ConditionProblem.NoCounting(written).message()
                : new ConditionProblem.UnknownProperty(owner.name(), written)
                        .message()
                        .known(written, owner.properties().keySet());
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
