package org.plumbline.cli.sheets;

import java.util.List;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.replay.Fixture;
import tools.jackson.databind.JsonNode;

/** Takes what a file holds; {@code where} names file and line, or file and place in it. */
public interface DocumentTaker {
    void document(String where, JsonNode document);

    /** A case of a list of fixtures, which is of nobody. */
    default void example(String where, JsonNode given) {
        document(where, given);
    }

    void unreadable(String where, List<Problem> problems);

    /** Whether a case of a list of fixtures is taken, or passed over. */
    default boolean takes(Fixture fixture) {
        return !fixture.settles();
    }
}
