package org.plumbline.api.schemes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import tools.jackson.core.JacksonException;

/** Worked cases that a version had and a draft has not: nobody sees from those that pass what is not asked any more. */
final class CasesGone {
    private CasesGone() {}

    /** Their names, in the order of the published files. */
    static List<String> between(NamedTexts published, NamedTexts drafted) {
        var gone = names(published);
        gone.removeAll(names(drafted));
        return List.copyOf(gone);
    }

    private static Set<String> names(NamedTexts texts) {
        var names = new LinkedHashSet<String>();
        texts.byName().values().forEach(text -> names.addAll(names(text)));
        return names;
    }

    /** A file that cannot be read has no cases; the report says why. */
    private static List<String> names(String text) {
        try {
            return Fixture.list(Documents.yaml().readTree(text)).stream()
                    .map(Fixture::name)
                    .toList();
        } catch (JacksonException | Refused unreadable) {
            return List.of();
        }
    }
}
