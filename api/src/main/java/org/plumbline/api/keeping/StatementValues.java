package org.plumbline.api.keeping;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a statement takes of each of some things: plain values of one, and arrays of many, so that it is one statement. */
final class StatementValues<T> {
    private final List<Value<T>> values;
    private final String ofOne;
    private final String ofMany;

    /** A value by its name and type in SQL. */
    record Value<T>(String name, String type, Function<T, @Nullable Object> of) {}

    StatementValues(List<Value<T>> values) {
        this.values = List.copyOf(values);
        this.ofOne =
                values.stream().map(value -> "?::" + value.type()).collect(Collectors.joining(", ", "select ", ""));
        this.ofMany = values.stream()
                .map(value -> "?::" + value.type() + "[]")
                .collect(Collectors.joining(", ", "select * from unnest(", ")"));
    }

    /** The names of the values, in their order. */
    String names() {
        return values.stream().map(Value::name).collect(Collectors.joining(", "));
    }

    /** A query that has a row for each of so many things. */
    String rows(int things) {
        return things == 1 ? ofOne : ofMany;
    }

    /** Gives the values to a statement that begins with such a query, and the number of the parameter after them. */
    int bind(PreparedStatement statement, List<T> things) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (things.size() == 1) {
                statement.setObject(i + 1, value.of().apply(things.get(0)));
            } else {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(value.type(), array(value, things)));
            }
        }
        return values.size() + 1;
    }

    /** Bytes and texts as what they are, which the driver sends as they are. */
    private static <T> @Nullable Object[] array(Value<T> value, List<T> things) {
        var all = things.stream().map(value.of());
        return switch (value.type()) {
            case "bytea" -> all.toArray(byte[][]::new);
            case "text" -> all.toArray(String[]::new);
            default -> all.toArray();
        };
    }
}
