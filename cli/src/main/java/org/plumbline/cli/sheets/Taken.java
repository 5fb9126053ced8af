package org.plumbline.cli.sheets;

import java.util.List;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.replay.Fixture;
import tools.jackson.databind.JsonNode;

/** What takes the documents of a file; {@code where} names file and line, or file and place in it. */
interface Taken {
    /** Takes one. */
    void document(String where, JsonNode document);

    /** One that cannot be read. */
    void unreadable(String where, List<Problem> problems);

    /** One that was not decided by a fault of ours. */
    void failed(String where, RuntimeException failure);

    /** Whether a case of a list of fixtures is taken, or passed over. */
    default boolean takes(Fixture fixture) {
        return !fixture.settles();
    }

    /** Takes one; a fault of ours is that one's alone, and those behind it are taken all the same. */
    default void next(String where, JsonNode document) {
        try {
            document(where, document);
        } catch (Unusable | FlawedRules ofAll) {
            throw ofAll;
        } catch (RuntimeException fault) {
            failed(where, fault);
        }
    }
}
