package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.rules.Exact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/** The fields of one object of a document; what is wrong with one is noted with its path, and reading goes on. */
public final class Fields {
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_DIGITS = 30;

    private final JsonNode node;
    private final FieldPath step;
    private final List<Problem> problems;

    /** The fields of the object at a path. */
    public Fields(JsonNode node, String path, List<Problem> problems) {
        this(node, new FieldPath(null, path, FieldPath.NO_ENTRY), problems);
    }

    private Fields(JsonNode node, FieldPath step, List<Problem> problems) {
        this.node = node;
        this.step = step;
        this.problems = problems;
        if (!node.isObject()) {
            problem("", new DocumentProblem.ExpectedObject());
        }
    }

    /** Notes every field that is not one of these. */
    public Fields only(String... known) {
        var names = Arrays.asList(known);
        for (var name : node.propertyNames()) {
            if (!names.contains(name) && !saysRestOfNumber(name)) {
                problems.add(new Problem(at(name), unknown(name, names)));
            }
        }
        return this;
    }

    /** Whether it is what a comma cut from a number; where it is, that is said of the number. */
    private boolean saysRestOfNumber(String name) {
        if (node.size() > MOST_ENTRIES || !CutNumbers.mayBe(name, node)) {
            return false;
        }
        var cut = new CutNumbers(node).endingIn(name);
        cut.ifPresent(number -> number.wrong().ifPresent(wrong -> problem(number.field(), wrong)));
        return cut.isPresent();
    }

    /** What was maybe meant costs more to find than all the rest: where much is wrong, nobody reads it any more. */
    private Message unknown(String name, List<String> known) {
        var unknown = new DocumentProblem.UnknownField(name).message();
        return problems.size() < Objections.MOST_SUGGESTED ? unknown.maybe(name, known) : unknown;
    }

    /** Whether a field is given; null is the same as none. */
    public boolean has(String name) {
        return given(name) != null;
    }

    private @Nullable JsonNode given(String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** The names of the fields, in the order of the document. */
    public List<String> names() {
        return node.propertyNames().stream()
                .filter(Predicate.not(this::saysRestOfNumber))
                .toList();
    }

    /** The names of the fields that are given, in the order of the document; none, and noted, where there are too many. */
    List<String> namesOfFew() {
        if (node.size() > MOST_ENTRIES) {
            problem("", new DocumentProblem.TooMany(node.size(), MOST_ENTRIES));
            return List.of();
        }
        return names().stream().filter(this::has).toList();
    }

    /** A field as it stands. */
    public JsonNode value(String name) {
        return node.path(name);
    }

    /** An object within; a missing one is noted. */
    public Fields object(String name) {
        var value = given(name);
        var there = new FieldPath(step, name, FieldPath.NO_ENTRY);
        if (value != null) {
            return new Fields(value, there, problems);
        }
        problem(name, new DocumentProblem.MissingField());
        // Of an object that is missing, nothing more is said.
        return new Fields(JsonNodeFactory.instance.objectNode(), there, new ArrayList<>());
    }

    /** Reads each entry of a list; none where the list is absent. */
    <T> List<T> list(String name, Function<Fields, T> read) {
        return list(name, MOST_ENTRIES, read);
    }

    /** Reads each entry of a list of at most that many; none where the list is absent. */
    public <T> List<T> list(String name, int most, Function<Fields, T> read) {
        var list = given(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() > most) {
            problem(
                    name,
                    list.isArray()
                            ? new DocumentProblem.TooMany(list.size(), most)
                            : new DocumentProblem.ExpectedListAt(most));
            return List.of();
        }
        var entries = new ArrayList<T>(list.size());
        for (var entry : list) {
            entries.add(read.apply(new Fields(entry, new FieldPath(step, name, entries.size()), problems)));
        }
        return List.copyOf(entries);
    }

    /** A short text of visible characters; empty, and noted, where it is missing. */
    public String text(String name) {
        var value = given(name);
        return value == null ? missing(name, "") : text(value, name);
    }

    /** A short text of visible characters; empty where it is absent. */
    public String optionalText(String name) {
        var value = given(name);
        return value == null ? "" : text(value, name);
    }

    /** A short text for people to read, in which letters and spaces of full width may stand; empty where it is absent. */
    public String remark(String name) {
        var value = given(name);
        if (value == null) {
            return "";
        }
        var text = shortText(value, name);
        refuse(Letters.unseen(text), text, name);
        return text;
    }

    private String text(JsonNode value, String name) {
        var text = shortText(value, name);
        refuse(Letters.odd(text), text, name);
        return text;
    }

    private void refuse(int odd, String text, String name) {
        if (odd >= 0) {
            problems.add(new Problem(at(name), Letters.refused(text, odd)));
        }
    }

    private String shortText(JsonNode value, String name) {
        var text = value.isString() ? value.stringValue() : "";
        if (!ShortText.is(text)) {
            problem(name, new DocumentProblem.OddText(ShortText.LONGEST));
        }
        return text;
    }

    /** A text with a form of its own; the fallback where it has another form. */
    public <T> T formed(
            String name, Function<String, Optional<T>> form, T fallback, Function<String, Statement> otherwise) {
        var value = given(name);
        if (value == null) {
            return missing(name, fallback);
        }
        // A year alone is a number to JSON and YAML.
        var text = value.isString() || value.isIntegralNumber() ? value.asString() : "";
        var found = form.apply(text);
        if (found.isEmpty()) {
            problem(name, otherwise.apply(ShortText.shown(value)));
        }
        return found.orElse(fallback);
    }

    /** A plain decimal; 0, and noted, where it is missing. */
    public BigDecimal number(String name) {
        var value = given(name);
        return value == null ? missing(name, BigDecimal.ZERO) : number(value, name);
    }

    /** A plain decimal; 0 where it is absent. */
    public BigDecimal optionalNumber(String name) {
        var value = given(name);
        return value == null ? BigDecimal.ZERO : number(value, name);
    }

    /** A whole number from 0 up; the fallback where it is absent. */
    public int whole(String name, int fallback) {
        var value = given(name);
        if (value == null) {
            return fallback;
        }
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
            return value.intValue();
        }
        problems.add(new Problem(at(name), WrittenNumber.problem(value, DocumentProblem.ExpectedWhole::new)));
        return Math.max(0, fallback);
    }

    /** Notes what is wrong with a field; with the object itself where the name is empty. */
    public void problem(String name, Statement statement) {
        problems.add(Problem.at(at(name), statement));
    }

    /** The path to a field. */
    public String at(String name) {
        return new FieldPath(step, name, FieldPath.NO_ENTRY).path();
    }

    private BigDecimal number(JsonNode value, String name) {
        if (value instanceof NumericNode numeric && !numeric.isNaN()) {
            var number = value.decimalValue();
            // Checked before any arithmetic: 1E+999999999 is short to write and long to reckon with.
            if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return Exact.plain(number);
            }
        }
        problems.add(new Problem(at(name), WrittenNumber.problem(value, DocumentProblem.ExpectedNumber::new)));
        return BigDecimal.ZERO;
    }

    private <T> T missing(String name, T fallback) {
        problem(name, new DocumentProblem.MissingField());
        return fallback;
    }
}
