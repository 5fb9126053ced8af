package org.plumbline.engine.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.problem.Statement;
import tools.jackson.databind.JsonNode;

/** Fields of an exported document, each read in its form; what is wrong with any of them is gathered with its path. */
final class ExportFields {
    private static final int SHOWN = 60;

    private final List<Problem> problems = new ArrayList<>();

    /** A form that the text of a field may have, and what is said where it has not. */
    record Form<T>(Function<String, Optional<T>> reader, Function<String, Statement> otherwise) {
        static final Form<String> TEXT = new Form<>(Optional::of, DocumentProblem.ExpectedTextHere::new);
    }

    /**
     * Ends the reading.
     *
     * @throws Refused with everything that was wrong
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    long whole(JsonNode json, String path) {
        var value = json.path(path.substring(path.lastIndexOf('.') + 1));
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        wrong(value, path, new DocumentProblem.ExpectedWhole(shown(value)));
        return 0;
    }

    <T> Optional<T> formed(JsonNode value, String path, Form<T> form) {
        var found = value.isString() ? form.reader().apply(value.stringValue()) : Optional.<T>empty();
        if (found.isEmpty()) {
            wrong(value, path, form.otherwise().apply(shown(value)));
        }
        return found;
    }

    /** A text, or nothing where it is null. */
    Optional<String> part(JsonNode record, String name) {
        var value = record.path(name);
        return value.isNull() ? Optional.empty() : formed(value, "record." + name, Form.TEXT);
    }

    JsonNode object(JsonNode document, String name) {
        var value = document.path(name);
        if (!value.isObject()) {
            wrong(value, name, new DocumentProblem.ExpectedObject());
        }
        return value;
    }

    void only(JsonNode json, String path, List<String> known) {
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) {
                var message = new DocumentProblem.UnknownField(name).message().maybe(name, known);
                problems.add(new Problem(path.isEmpty() ? name : path + "." + name, message));
            }
        }
    }

    private void wrong(JsonNode value, String path, Statement otherwise) {
        problems.add(Problem.at(path, value.isMissingNode() ? new DocumentProblem.MissingField() : otherwise));
    }

    private static String shown(JsonNode value) {
        var text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
