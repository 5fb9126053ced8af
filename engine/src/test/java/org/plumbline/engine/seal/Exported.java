package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.Grown;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.LoggedProof;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;

/** A decision that was made, kept as one of some records, sealed and exported. */
final class Exported {
    static final String ORIGIN = "plumbline/test";
    private static final String TIME = "2026-08-01T02:03:04.000005Z";

    private Exported() {}

    /** Sealed as the third of five records, with a proof that its tree continues the one of the first two. */
    static Export of(Engine engine, SchemeFiles files, Reading reading, SigningKey key) {
        var decision = engine.decide(reading);
        var parts =
                parts(decision, text(Documents.canonical(reading.appraisal())), text(Documents.canonical(decision)));
        return sealed(parts, files, key);
    }

    /** The parts as texts. */
    static Map<String, String> texts(Export export) {
        var texts = new LinkedHashMap<String, String>();
        export.parts().keySet().forEach(name -> texts.put(name, export.part(name)));
        return texts;
    }

    /** Texts as parts. */
    static Map<String, byte[]> parts(Map<String, String> texts) {
        var parts = new LinkedHashMap<String, byte[]>();
        texts.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return parts;
    }

    static Export sealed(Map<String, String> texts, SchemeFiles files, SigningKey key) {
        var parts = parts(texts);
        var unsealed = export(parts, files, key, grown(Hash.NONE));
        return export(parts, files, key, grown(unsealed.record().leaf()));
    }

    /** The tree of the first two records, which is the same whatever the third one is. */
    static KnownCheckpoint earlier() {
        return new KnownCheckpoint(
                Optional.of(ORIGIN), 2, grown(Hash.NONE).tree(2).root());
    }

    private static Grown grown(Hash third) {
        var leaves = new ArrayList<>(Grown.leaves(5));
        leaves.set(2, third);
        return Grown.of(leaves);
    }

    private static Export export(Map<String, byte[]> parts, SchemeFiles files, SigningKey key, Grown grown) {
        var checkpoint = new Checkpoint(ORIGIN, 5, grown.edge().root());
        return new Export(
                RecordKind.DECISION,
                12,
                parts,
                files,
                new LoggedProof(
                        grown.tree().inclusion(2),
                        SignedCheckpoint.by(key, checkpoint, Instant.parse(TIME).getEpochSecond())),
                new VerifierKey(ORIGIN, key.open()),
                Optional.of(grown.tree().consistency(2)));
    }

    private static Map<String, String> parts(Decision decision, String appraisal, String json) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("id", "01980000-0000-7000-8000-000000000001");
        parts.put("scheme", decision.scheme());
        parts.put("appraisee", decision.appraisee().id());
        parts.put("period", decision.period());
        put(parts, "department", decision.appraisee().department());
        parts.put("post", decision.appraisee().post());
        put(parts, "grade", decision.grade());
        parts.put("total", decision.total().toPlainString());
        parts.put("fingerprint", decision.rules().fingerprint());
        parts.put("version", "1");
        parts.put("engine", decision.engine());
        parts.put("appraisal", appraisal);
        parts.put("decision", json);
        parts.put("decided_at", TIME);
        parts.put("decided_by", "scorer");
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String text) {
        if (text != null) {
            parts.put(name, text);
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
