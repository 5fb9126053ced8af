package org.plumbline.engine.scheme;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whom a scheme appraises: people on posts, or units that have none. */
final class AppraisedReader {
    private AppraisedReader() {}

    /** A scheme of units has none. */
    static Map<String, Title> posts(Section top) {
        if (!top.has("appraises") && !top.has("posts")) {
            top.flaw("posts", new SchemeProblem.NoPosts().message());
            return Map.of();
        }
        return top.optionalEach("posts", SchemeReader::title);
    }

    /** Empty where any may be written: {@code free}, or not said. */
    static Set<String> departments(Section top) {
        if (!top.has("departments") || top.isWord("departments", "free")) {
            return Set.of();
        }
        var departments = top.list("departments");
        if (departments.isEmpty()) {
            top.flaw("departments", new SchemeProblem.EmptyList("departments").message());
        }
        return new LinkedHashSet<>(departments);
    }

    static @Nullable Title unit(Section top) {
        if (!top.has("appraises")) {
            return null;
        }
        if (top.has("posts")) {
            top.flaw("appraises", new SchemeProblem.PostsOrUnit().message());
        }
        return top.section("appraises").only("zh", "en").title();
    }
}
