package org.plumbline.engine.scheme;

import java.util.Map;
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
