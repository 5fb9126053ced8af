package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;

/** A decision that was made, kept as one of some records, sealed and exported. */
final class Exported {
    private static final String TIME = "2026-08-01T02:03:04.000005Z";

    private Exported() {}

    /** Sealed as the third of five records, after a seal of nine. */
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
        var number = 12L;
        var before = new Seal(1, Hash.NONE, 1, 9, 9, Digest.plain(new byte[] {9}), TIME);
        var unsealed = new Export(
                RecordKind.DECISION,
                number,
                parts,
                files,
                new Proof(0, 1, List.of()),
                SignedSeal.by(key, before),
                List.of());
        var leaves = new ArrayList<Hash>();
        for (byte i = 0; i < 5; i++) {
            leaves.add(i == 2 ? unsealed.record().leaf() : Digest.plain(new byte[] {i}));
        }
        var tree = new Tree(leaves);
        var seal = new Seal(2, before.head(), 10, 14, 5, tree.root(), TIME);
        var next = new Seal(3, seal.head(), 15, 15, 1, Digest.plain(new byte[] {3}), TIME);
        var last = new Seal(4, next.head(), 16, 20, 5, Digest.plain(new byte[] {4}), TIME);
        return new Export(
                RecordKind.DECISION,
                number,
                parts,
                files,
                tree.proof(2),
                SignedSeal.by(key, seal),
                List.of(before, next, last));
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
