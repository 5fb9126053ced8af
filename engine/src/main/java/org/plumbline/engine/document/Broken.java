package org.plumbline.engine.document;

import java.util.regex.Pattern;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.problem.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in the user's words why a document cannot be read; the parser's own words name Java. */
public final class Broken {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate .*?[\"'](.*?)[\"'].*");

    private Broken() {}

    /** A line of NDJSON: the place is a column. */
    public static Message line(JacksonException broken) {
        var place = broken.getLocation();
        var column = place == null ? 0 : place.getColumnNr();
        return said(broken, String.valueOf(column), new DocumentProblem.NotJsonAt(column));
    }

    /** A document: the place is a line and a column. */
    public static Message document(JacksonException broken, String form) {
        var place = broken.getLocation();
        var where = place == null ? "0:0" : place.getLineNr() + ":" + place.getColumnNr();
        return said(broken, where, new DocumentProblem.NotADocument(where, form));
    }

    private static Message said(JacksonException broken, String where, Statement otherwise) {
        if (broken instanceof PlainYaml.Trick trick) {
            return new DocumentProblem.YamlTrickAt(trick.word(), where).message();
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof StrictText.NotUtf8 odd) {
                return new DocumentProblem.NotUtf8At(odd.line(), odd.column()).message();
            }
        }
        if (broken instanceof StreamConstraintsException) {
            return new DocumentProblem.TooDeep(where).message();
        }
        var first =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        var duplicate = DUPLICATE.matcher(first);
        if (duplicate.matches() && NumberGroups.isGroup(duplicate.group(1))) {
            return new DocumentProblem.SeparatorAt(where, duplicate.group(1)).message();
        }
        var wide = WideSign.in(broken);
        if (wide.isPresent()) {
            return wide.get().message();
        }
        return duplicate.matches()
                ? new DocumentProblem.DuplicateField(duplicate.group(1), where).message()
                : otherwise.message();
    }
}
