package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scheme.Scheme.Meant;

/** Reads what scheme.yaml says to those who check it: how high a cliff may be, and what is meant. */
final class CheckTermsReader {
    private CheckTermsReader() {}

    static @Nullable BigDecimal cliffs(Section top) {
        return top.has("cliffs") ? top.section("cliffs").only("atMost").decimal("atMost") : null;
    }

    static List<Meant> meant(Section top) {
        return top.has("meant") ? top.sections("meant", CheckTermsReader::entry) : List.of();
    }

    private static Meant entry(Section section) {
        section.only("finding", "about", "because");
        return new Meant(
                section.text("finding"), section.text("about"), section.text("because"), section.place("finding"));
    }
}
