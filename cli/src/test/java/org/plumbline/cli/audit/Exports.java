package org.plumbline.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.LoggedProof;
import org.plumbline.engine.checkpoint.RightEdge;
import org.plumbline.engine.checkpoint.SealKey;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.checkpoint.Tree;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRulesOnDisk;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.RecordKind;

/** The first look's decision, kept, sealed and exported into files. */
record Exports(Path folder, SigningKey key, Export first) {
    private static final String ORIGIN = "plumbline/test";
    private static final String SCHEME = "hospital-customer-service";

    static Exports in(Path folder) throws IOException {
        var key = SigningKey.fresh();
        return new Exports(folder, key, export(key));
    }

    String write(String name, String document) throws IOException {
        return Files.writeString(folder.resolve(name), document).toString();
    }

    String document() {
        return new String(first.json(), StandardCharsets.UTF_8);
    }

    /** The checkpoint as a note, as an auditor keeps it. */
    String checkpoint() {
        return first.proof().signed().note().toString();
    }

    /** The same as it is written down by hand. */
    String written() {
        return first.proof().signed().checkpoint().written();
    }

    SealKey publicKey() {
        return key.open();
    }

    private static Export export(SigningKey key) throws IOException {
        var files = SchemeFiles.in(Path.of("../rules", SCHEME));
        var fixture = Fixture.list(
                        Documents.yaml().readTree(Files.readString(Path.of("../fixtures", SCHEME, "first-look.yaml"))))
                .get(0);
        var reading = AppraisalReader.read(fixture.given());
        var kept = CompiledRulesOnDisk.in(Optional.of(Path.of("target/compiled-rules")));
        try (var engine = Engine.of(files, kept)) {
            var decision = engine.decide(reading);
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put("id", utf8("01980000-0000-7000-8000-000000000001"));
            parts.put("appraisee", utf8(decision.appraisee().id()));
            parts.put("scheme", utf8(decision.scheme()));
            parts.put("period", utf8(decision.period()));
            parts.put("fingerprint", utf8(decision.rules().fingerprint()));
            parts.put("engine", utf8(decision.engine()));
            parts.put("appraisal", Documents.canonical(reading.appraisal()));
            parts.put("decision", Documents.canonical(decision));
            return sealed(parts, files, key);
        }
    }

    /** As the second of three records. */
    private static Export sealed(Map<String, byte[]> parts, SchemeFiles files, SigningKey key) {
        var unsealed = export(parts, files, key, Hash.NONE);
        return export(parts, files, key, unsealed.record().leaf());
    }

    private static Export export(Map<String, byte[]> parts, SchemeFiles files, SigningKey key, Hash leaf) {
        var leaves = List.of(Hash.NONE, leaf, Hash.NONE);
        var edge = RightEdge.empty();
        leaves.forEach(each -> edge.add(each, kept -> {}));
        var checkpoint = new Checkpoint(ORIGIN, 3, edge.root());
        var signed = SignedCheckpoint.by(
                key, checkpoint, Instant.parse("2026-08-01T00:00:00Z").getEpochSecond());
        var tree = new Tree(3, (level, from, count) -> leaves.subList((int) from, (int) from + count));
        return new Export(
                RecordKind.DECISION,
                2,
                parts,
                files,
                new LoggedProof(tree.inclusion(1), signed),
                new VerifierKey(ORIGIN, key.open()),
                Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
