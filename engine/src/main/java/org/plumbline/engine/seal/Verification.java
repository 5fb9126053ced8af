package org.plumbline.engine.seal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.engine.Engine;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.Consistency;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.TrustedKey;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.CheckedStep.Step;

/** Checks an exported decision by itself, against what the auditor kept: keys, and a checkpoint. */
public final class Verification {
    private final Export export;
    private final Checkpoint checkpoint;
    private final Collection<TrustedKey> trusted;
    private final Optional<KnownCheckpoint> known;

    private Verification(Export export, Collection<TrustedKey> trusted, Optional<KnownCheckpoint> known) {
        this.export = export;
        this.checkpoint = export.proof().signed().checkpoint();
        this.trusted = trusted;
        this.known = known;
    }

    /** Every check, whether those before it hold or not; {@code engines} judges by the archived rules. */
    public static List<CheckedStep> of(
            Export export,
            Collection<TrustedKey> trusted,
            Optional<KnownCheckpoint> known,
            Function<SchemeFiles, Engine> engines) {
        var verification = new Verification(export, trusted, known);
        return List.of(
                verification.record(),
                verification.signature(),
                verification.checkpoint(),
                verification.rules(),
                verification.decision(engines));
    }

    private CheckedStep record() {
        var size = checkpoint.size();
        return export.proof().holds(export.record().leaf())
                ? CheckedStep.holds(Step.RECORD, new ProofStatement.RecordSealed(export.number(), size))
                : CheckedStep.broken(Step.RECORD, new ProofStatement.RecordNotSealed(export.number(), size));
    }

    private CheckedStep signature() {
        var signed = export.proof().signed();
        var signer = export.signer();
        var time = signed.time(signer);
        if (!signed.holds(signer) || time.isEmpty()) {
            return CheckedStep.broken(
                    Step.SIGNATURE, new ProofStatement.CheckpointNotSigned(checkpoint.size(), signer));
        }
        if (trusted.isEmpty()) {
            return CheckedStep.open(Step.SIGNATURE, new ProofStatement.CheckpointSignedBySomebody(signer, time.get()));
        }
        return trusted.stream().anyMatch(key -> key.isOf(signer))
                ? CheckedStep.holds(Step.SIGNATURE, new ProofStatement.CheckpointSigned(signer, time.get()))
                : CheckedStep.broken(Step.SIGNATURE, new ProofStatement.CheckpointSignedByAnother(signer));
    }

    private CheckedStep checkpoint() {
        return known.map(this::since)
                .orElseGet(() ->
                        CheckedStep.open(Step.CHECKPOINT, new ProofStatement.CheckpointNotNamed(checkpoint.written())));
    }

    private CheckedStep since(KnownCheckpoint earlier) {
        var size = checkpoint.size();
        if (!earlier.isOfLog(checkpoint.origin())) {
            return CheckedStep.broken(
                    Step.CHECKPOINT,
                    new ProofStatement.LogOfAnother(
                            checkpoint.origin(), earlier.origin().orElse("")));
        }
        var proof = size == earlier.size() ? Optional.of(new Consistency(size, size, List.of())) : export.consistency();
        if (proof.isEmpty()
                || proof.get().earlier() != earlier.size()
                || proof.get().later() != size) {
            return CheckedStep.broken(Step.CHECKPOINT, new ProofStatement.CheckpointNotReached(size, earlier.size()));
        }
        return proof.get().holds(earlier.root(), checkpoint.root())
                ? CheckedStep.holds(Step.CHECKPOINT, new ProofStatement.CheckpointReached(size, earlier.size()))
                : CheckedStep.broken(Step.CHECKPOINT, new ProofStatement.CheckpointContradicted(size, earlier.size()));
    }

    private CheckedStep rules() {
        var fingerprint = export.rules().fingerprint();
        return fingerprint.equals(export.part("fingerprint"))
                ? CheckedStep.holds(Step.RULES, new ProofStatement.RulesArchived(fingerprint))
                : CheckedStep.broken(
                        Step.RULES, new ProofStatement.RulesOfAnother(fingerprint, export.part("fingerprint")));
    }

    private CheckedStep decision(Function<SchemeFiles, Engine> engines) {
        return DecisionVerification.of(export.decision(), () -> engines.apply(export.rules()));
    }
}
