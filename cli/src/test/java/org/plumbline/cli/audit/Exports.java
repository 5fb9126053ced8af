package org.plumbline.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRulesOnDisk;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.Proof;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SealKey;
import org.plumbline.engine.seal.SignedSeal;
import org.plumbline.engine.seal.SigningKey;
import org.plumbline.engine.seal.Tree;

/** The first look's decision, kept, sealed and exported into files. */
record Exports(Path folder, SigningKey key, Export first) {
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

    Hash head() {
        return first.signed().seal().head();
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

    private static Export sealed(Map<String, byte[]> parts, SchemeFiles files, SigningKey key) {
        var none = new Seal(1, Hash.NONE, 1, 3, 3, Hash.NONE, "2026-08-01T00:00:00Z");
        var leaf = new Export(
                        RecordKind.DECISION,
                        2,
                        parts,
                        files,
                        new Proof(0, 1, List.of()),
                        SignedSeal.by(key, none),
                        List.of())
                .record()
                .leaf();
        var tree = new Tree(new ArrayList<>(List.of(Hash.NONE, leaf, Hash.NONE)));
        var seal = new Seal(1, Hash.NONE, 1, 3, 3, tree.root(), "2026-08-01T00:00:00Z");
        return new Export(RecordKind.DECISION, 2, parts, files, tree.proof(1), SignedSeal.by(key, seal), List.of());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
