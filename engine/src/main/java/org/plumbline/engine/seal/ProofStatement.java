package org.plumbline.engine.seal;

import org.plumbline.engine.problem.Statement;

/** What looking at one exported record found. */
public sealed interface ProofStatement extends Statement {
    record RecordSealed(long record, long seal, String sealedAt) implements ProofStatement {}

    record RecordNotSealed(long record, long seal) implements ProofStatement {}

    record HeadSigned(String key) implements ProofStatement {}

    record HeadSignedBySomebody(String key) implements ProofStatement {}

    record HeadSignedByAnother(String key) implements ProofStatement {}

    record HeadNotSigned(long seal, String key) implements ProofStatement {}

    record HeadNotNamed(long seal, Object head) implements ProofStatement {}

    record HeadReached(long seal, long other) implements ProofStatement {}

    record HeadNotReached(long seal, Object head) implements ProofStatement {}

    record LinksBroken(long seal) implements ProofStatement {}

    record RulesArchived(String fingerprint) implements ProofStatement {}

    record RulesOfAnother(String fingerprint, String decided) implements ProofStatement {}
}
