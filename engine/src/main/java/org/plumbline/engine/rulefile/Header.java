package org.plumbline.engine.rulefile;

import java.util.List;
import java.util.Set;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;

/** Reads what a file may begin with, its package and its imports: they are for the editors of rules, and change nothing. */
final class Header {
    private static final Set<String> IMPORTS = Set.of("org.plumbline.rules.*", "static org.plumbline.rules.Conclude.*");
    private static final List<String> RESERVED =
            List.of("org.plumbline", "org.drools", "org.kie", "java", "javax", "jakarta", "jdk", "sun", "com.sun");

    private final Cursor cursor;

    Header(Cursor cursor) {
        this.cursor = cursor;
    }

    void read() throws ParseFailure {
        if (cursor.take("package")) {
            namedPackage();
        }
        while (cursor.peek().is("import")) {
            imported();
        }
    }

    private void namedPackage() throws ParseFailure {
        var token = cursor.peek();
        var named = dotted();
        if (RESERVED.stream().anyMatch(begin -> (named + ".").startsWith(begin + "."))) {
            cursor.flaw(token, new RuleProblem.ReservedPackage(named));
        }
        cursor.take(";");
    }

    private void imported() throws ParseFailure {
        var token = cursor.next();
        var imported = (cursor.take("static") ? "static " : "") + dotted();
        if (!IMPORTS.contains(imported)) {
            cursor.flaw(token, new RuleProblem.ForeignImport(imported));
        }
        cursor.take(";");
    }

    private String dotted() throws ParseFailure {
        var text = new StringBuilder(word());
        while (cursor.take(".")) {
            text.append('.').append(cursor.take("*") ? "*" : word());
        }
        return text.toString();
    }

    private String word() throws ParseFailure {
        return cursor.expectWord(RuleProblem.ExpectedName::new).text();
    }
}
