package org.plumbline.api.keeping;

import java.util.UUID;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.seal.RecordKind;

/** What can be wrong with what is to be kept, or asked for again. */
public sealed interface KeepingProblem extends Statement {
    /** What is no id of a kept record of a kind. */
    static KeepingProblem oddId(RecordKind kind) {
        return kind == RecordKind.SETTLEMENT ? new OddSettlement() : new OddDecision();
    }

    /** A record of a kind that is not kept. */
    static KeepingProblem noSuch(RecordKind kind) {
        return kind == RecordKind.SETTLEMENT ? new NoSuchSettlement() : new NoSuchDecision();
    }

    /** That nothing is kept whose place could be taken. */
    static KeepingProblem nothingBefore(RecordKind kind, UUID id) {
        return kind == RecordKind.SETTLEMENT ? new NoSettlementToSupersede(id) : new NothingToSupersede(id);
    }

    /** That something else is kept for a key. */
    static KeepingProblem otherwise(RecordKind kind, Key key) {
        return kind == RecordKind.SETTLEMENT
                ? new SettledOtherwise(key.name(), key.period())
                : new DecidedOtherwise(key.name(), key.period());
    }

    /** That another one took the place of what is named. */
    static KeepingProblem supersededOtherwise(RecordKind kind, Key key) {
        return kind == RecordKind.SETTLEMENT
                ? new SupersededSettledOtherwise(key.name(), key.period())
                : new SupersededOtherwise(key.name(), key.period());
    }

    record NoSuchRules(String fingerprint, String scheme) implements KeepingProblem {}

    record NoVersionYet(String scheme, Object period) implements KeepingProblem {}

    record OddDecision() implements KeepingProblem {}

    record OddSettlement() implements KeepingProblem {}

    record NothingToSupersede(Object decision) implements KeepingProblem {}

    record NoSettlementToSupersede(Object settlement) implements KeepingProblem {}

    record NoSuchDecision() implements KeepingProblem {}

    record NoSuchSettlement() implements KeepingProblem {}

    record DecidedOtherwise(String appraisee, String period) implements KeepingProblem {}

    record SettledOtherwise(String scheme, String period) implements KeepingProblem {}

    record SupersededOtherwise(String appraisee, String period) implements KeepingProblem {}

    record SupersededSettledOtherwise(String scheme, String period) implements KeepingProblem {}

    record NoSuchReplay() implements KeepingProblem {}
}
