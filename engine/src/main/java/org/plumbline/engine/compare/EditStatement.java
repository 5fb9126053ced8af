package org.plumbline.engine.compare;

import org.plumbline.engine.problem.Statement;

/** What is said of an edit. */
sealed interface EditStatement extends Statement {
    record EditAdded(String name) implements EditStatement {}

    record EditRemoved(String name) implements EditStatement {}

    record EditChanged(String name, String changes) implements EditStatement {}

    record EditRenamed(String was, String name) implements EditStatement {}

    record EditCited(String name) implements EditStatement {}
}
