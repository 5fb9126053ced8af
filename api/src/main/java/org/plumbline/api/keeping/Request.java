package org.plumbline.api.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.problem.Problem;

/** What is to be decided and kept: the question as it was read and, where it takes another one's place, whose and why. */
public interface Request {
    /** Whom it is about and when. */
    Key key();

    /** The question itself; ask where nothing is wrong with it. */
    Canonical asked();

    /** What is wrong with it. */
    List<Problem> problems();

    /** Whose place it takes. */
    @Nullable
    Supersedes supersedes();
}
