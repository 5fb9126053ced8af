package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.scheme.Scheme.Meant;

/** Reads what scheme.yaml says to those who check it: how high a cliff may be, and what is meant. */
final class CheckTermsReader {
    private CheckTermsReader() {}

    static @Nullable BigDecimal cliffs(Section top) {
        return top.has("cliffs") ? top.section("cliffs").only("atMost").decimal("atMost") : null;
    }

    static List<Meant> meant(Section top) {
        if (!top.has("meant")) {
            return List.of();
        }
        var before = new HashSet<String>();
        return top.sections("meant", section -> {
            var meant = entry(section);
            if (!before.add(meant.finding() + " " + meant.about())) {
                section.flaw(
                        "finding", new DocumentProblem.EntryTwice(meant.finding() + ", " + meant.about()).message());
            }
            return meant;
        });
    }

    private static Meant entry(Section section) {
        section.only("finding", "about", "because");
        return new Meant(
                section.text("finding"), section.text("about"), section.text("because"), section.place("finding"));
    }
}
