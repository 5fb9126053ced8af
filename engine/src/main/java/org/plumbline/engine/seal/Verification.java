package org.plumbline.engine.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.engine.Engine;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.Check.Step;

/** Checks an exported decision by itself, against what the auditor wrote down: keys, and a head of the chain. */
public final class Verification {
    private final Export export;
    private final Collection<SealKey> keys;
    private final Optional<Hash> head;

    private Verification(Export export, Collection<SealKey> keys, Optional<Hash> head) {
        this.export = export;
        this.keys = keys;
        this.head = head;
    }

    /** Every check, whether those before it hold or not; {@code engines} judges by the archived rules. */
    public static List<Check> of(
            Export export, Collection<SealKey> keys, Optional<Hash> head, Function<SchemeFiles, Engine> engines) {
        var verification = new Verification(export, keys, head);
        return List.of(
                verification.record(),
                verification.signature(),
                verification.head(),
                verification.rules(),
                verification.decision(engines));
    }

    private Check record() {
        var seal = export.signed().seal();
        var proof = export.proof();
        var within = export.number() >= seal.first() && export.number() <= seal.last();
        var leads =
                proof.root(export.record().leaf()).filter(seal.root()::equals).isPresent();
        return within && leads && proof.leaves() == seal.records()
                ? Check.holds(
                        Step.RECORD, new ProofStatement.RecordSealed(export.number(), seal.number(), seal.sealedAt()))
                : Check.broken(Step.RECORD, new ProofStatement.RecordNotSealed(export.number(), seal.number()));
    }

    private Check signature() {
        var signed = export.signed();
        var key = signed.key();
        if (!signed.holds()) {
            return Check.broken(
                    Step.SIGNATURE,
                    new ProofStatement.HeadNotSigned(signed.seal().number(), key.id()));
        }
        if (keys.isEmpty()) {
            return Check.open(Step.SIGNATURE, new ProofStatement.HeadSignedBySomebody(key.id()));
        }
        return keys.contains(key)
                ? Check.holds(Step.SIGNATURE, new ProofStatement.HeadSigned(key.id()))
                : Check.broken(Step.SIGNATURE, new ProofStatement.HeadSignedByAnother(key.id()));
    }

    private Check head() {
        var seal = export.signed().seal();
        if (head.isEmpty()) {
            return Check.open(Step.HEAD, new ProofStatement.HeadNotNamed(seal.number(), seal.head()));
        }
        var chain = new ArrayList<Seal>(export.links());
        chain.add(seal);
        chain.sort((a, b) -> Long.compare(a.number(), b.number()));
        for (var i = 1; i < chain.size(); i++) {
            if (!chain.get(i).follows(chain.get(i - 1))) {
                return Check.broken(
                        Step.HEAD, new ProofStatement.LinksBroken(chain.get(i).number()));
            }
        }
        return chain.stream()
                .filter(link -> link.head().equals(head.get()))
                .findFirst()
                .map(link -> Check.holds(Step.HEAD, new ProofStatement.HeadReached(seal.number(), link.number())))
                .orElseGet(() -> Check.broken(Step.HEAD, new ProofStatement.HeadNotReached(seal.number(), head.get())));
    }

    private Check rules() {
        var fingerprint = export.rules().fingerprint();
        return fingerprint.equals(export.part("fingerprint"))
                ? Check.holds(Step.RULES, new ProofStatement.RulesArchived(fingerprint))
                : Check.broken(Step.RULES, new ProofStatement.RulesOfAnother(fingerprint, export.part("fingerprint")));
    }

    private Check decision(Function<SchemeFiles, Engine> engines) {
        return DecisionVerification.of(export.decision(), () -> engines.apply(export.rules()));
    }
}
