package org.plumbline.cli.audit;

import org.plumbline.engine.problem.Statement;

/** What looking at a whole database of kept records found. */
public sealed interface AuditStatement extends Statement {
    record RowChanged(String parts, long seal, String sealedAt) implements AuditStatement {}

    record RowMissing(long seal, String sealedAt) implements AuditStatement {}

    record RowSlippedIn(long seal) implements AuditStatement {}

    record RowUnderNoSeal() implements AuditStatement {}

    record RowNotAttested() implements AuditStatement {}

    record RowAttestedByNobody() implements AuditStatement {}

    record RowAttestedByAnother(String key) implements AuditStatement {}

    record RowHoldsAnother() implements AuditStatement {}

    record RowOfAnotherPast() implements AuditStatement {}

    record RowBeforeItsCheckpoint(String says, String sealedAt) implements AuditStatement {}

    record LayoutWithout(String what) implements AuditStatement {}

    record LayoutWithMore(String what) implements AuditStatement {}

    record RoleCanChange(String role, String tables) implements AuditStatement {}

    record EntryChanged() implements AuditStatement {}

    record EntriesMissing(long records, long noted) implements AuditStatement {}

    record RootBroken() implements AuditStatement {}

    record NodeChanged(int level, long index) implements AuditStatement {}

    record NodesTooMany(long kept, long needed) implements AuditStatement {}

    record SealUnreadable() implements AuditStatement {}

    record SealOfAnotherLog(String origin, String log) implements AuditStatement {}

    record SealNotSigned(String key) implements AuditStatement {}

    record SealSignedByAnother(String key) implements AuditStatement {}

    record KnownCheckpointBeyond(long known, long newest) implements AuditStatement {}

    record KnownCheckpointOtherwise(long known) implements AuditStatement {}

    record KnownCheckpointOfAnotherLog(String known, String log) implements AuditStatement {}

    record TableUnprotected(String table) implements AuditStatement {}

    record RulesMissing(String fingerprint) implements AuditStatement {}

    record RulesChanged(String fingerprint) implements AuditStatement {}
}
