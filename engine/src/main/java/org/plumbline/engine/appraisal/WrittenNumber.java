package org.plumbline.engine.appraisal;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.problem.NumberProblem;
import org.plumbline.engine.problem.Statement;
import tools.jackson.databind.JsonNode;

/** A value where a number was expected and is none: what is wrong with how it is written, and what was meant. */
final class WrittenNumber {
    private static final Pattern PERCENT = Pattern.compile("(\\d+(\\.\\d+)?)\\s*[%％]");
    private static final Pattern NEEDLESS_ZERO = Pattern.compile("0+(\\d+(\\.\\d+)?)");

    private WrittenNumber() {}

    static Message problem(JsonNode value, Function<String, Statement> otherwise) {
        var text = value.isString() ? value.stringValue().strip() : "";
        if (text.length() > ShortText.LONGEST) {
            return otherwise.apply(ShortText.shown(value)).message();
        }
        var grouped = NumberGroups.in(text);
        if (grouped.isPresent()) {
            return grouped.get().message();
        }
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return new NumberProblem.NoPercent().message().meaning(percent.group(1));
        }
        var zero = NEEDLESS_ZERO.matcher(text);
        return zero.matches()
                ? new NumberProblem.LeadingZero(text).message().meaning(zero.group(1))
                : otherwise.apply(ShortText.shown(value)).message();
    }
}
