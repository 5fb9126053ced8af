package org.plumbline.engine.seal;

import org.plumbline.engine.problem.Statement;

/** What deciding a kept record again found. */
public sealed interface AgainStatement extends Statement {
    record DecisionAgain() implements AgainStatement {}

    record DecisionAgainBy(String engine, String kept) implements AgainStatement {}

    record DecisionOtherwise(String difference) implements AgainStatement {}

    record DecisionOtherwiseBy(String difference, String engine, String kept) implements AgainStatement {}

    record DecisionRefused() implements AgainStatement {}

    record DecisionWithoutRules(String engine, String kept) implements AgainStatement {}

    record DecisionUnreadable() implements AgainStatement {}
}
