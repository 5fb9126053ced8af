package org.plumbline.cli.sheets;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Unused;
import org.plumbline.rules.Term;

/** What of an appraisal nothing looked at, a row each. */
record UnusedSheet(SheetWords words) {
    private static final String MEASURED = "measurements.";

    void rows(Decision decision, Columns columns) {
        var unused = decision.unused();
        for (var each : unused == null ? List.<Unused>of() : unused) {
            columns.row(
                    words.say("unused"), "", name(each) + fields(each.fields() == null ? List.of() : each.fields()));
        }
    }

    private String name(Unused unused) {
        var id = unused.id();
        if (id == null) {
            return words.say("unused-" + unused.in());
        }
        return words.say(
                "unused-" + unused.in(), unused.in().equals("measurements") ? words.title(Term.INDICATOR, id) : id);
    }

    private String fields(List<String> fields) {
        return fields.isEmpty()
                ? ""
                : words.say("unused-fields", fields.stream().map(this::field).collect(Collectors.joining(", ")));
    }

    private String field(String field) {
        return field.startsWith(MEASURED)
                ? words.title(Term.INDICATOR, field.substring(MEASURED.length()))
                : words.say("field-" + field);
    }
}
