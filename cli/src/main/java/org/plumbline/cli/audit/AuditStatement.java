package org.plumbline.cli.audit;

import org.plumbline.engine.problem.Statement;

/** What looking at a whole database of kept records found. */
public sealed interface AuditStatement extends Statement {
    record RowChanged(String parts, long seal, String sealedAt) implements AuditStatement {}

    record RowMissing(long seal, String sealedAt) implements AuditStatement {}

    record RowSlippedIn(long seal) implements AuditStatement {}

    record RowUnderNoSeal() implements AuditStatement {}

    record EntryChanged() implements AuditStatement {}

    record EntriesMissing(long first, long last, long records, long noted) implements AuditStatement {}

    record RootBroken(long first, long last) implements AuditStatement {}

    record ChainBroken() implements AuditStatement {}

    record SealChanged() implements AuditStatement {}

    record SealNotSigned(String key) implements AuditStatement {}

    record SealSignedByAnother(String key) implements AuditStatement {}

    record HeadNowhere(Object head) implements AuditStatement {}

    record TableUnprotected(String table) implements AuditStatement {}

    record RulesMissing(String fingerprint) implements AuditStatement {}

    record RulesChanged(String fingerprint) implements AuditStatement {}
}
