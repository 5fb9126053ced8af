package org.plumbline.engine.seal;

import org.plumbline.engine.problem.Statement;

/** What looking at one exported record found. */
public sealed interface ProofStatement extends Statement {
    record RecordSealed(long record, long size) implements ProofStatement {}

    record RecordNotSealed(long record, long size) implements ProofStatement {}

    record CheckpointSigned(Object key, Object time) implements ProofStatement {}

    record CheckpointSignedBySomebody(Object key, Object time) implements ProofStatement {}

    record CheckpointSignedByAnother(Object key) implements ProofStatement {}

    record CheckpointNotSigned(long size, Object key) implements ProofStatement {}

    record CheckpointNotNamed(String checkpoint) implements ProofStatement {}

    record CheckpointReached(long size, long known) implements ProofStatement {}

    record CheckpointNotReached(long size, long known) implements ProofStatement {}

    record CheckpointContradicted(long size, long known) implements ProofStatement {}

    record LogOfAnother(String origin, String known) implements ProofStatement {}

    record RulesArchived(String fingerprint) implements ProofStatement {}

    record RulesOfAnother(String fingerprint, String decided) implements ProofStatement {}
}
