package org.plumbline.engine.seal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.again.KeptDecision;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kept decision by itself, of an appraisal or a settlement: the record with all its parts, the rules that decided, and
 * the way to a signed head.
 *
 * <p>Every part is a text in UTF-8, question and decision too, so that no program which formats JSON anew changes a byte
 * of them; a part that is absent is not among them. Nobody changes the bytes. The links are further seals of the chain,
 * from the seal on or up to it.
 */
public record Export(
        RecordKind kind,
        long number,
        Map<String, byte[]> parts,
        SchemeFiles rules,
        Proof proof,
        SignedSeal signed,
        List<Seal> links) {
    /** The kinds that are exported. */
    static final List<RecordKind> KINDS = List.of(RecordKind.DECISION, RecordKind.SETTLEMENT);

    /** Keeps copies. */
    public Export {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        links = List.copyOf(links);
    }

    /** The record as it was sealed, if nothing was changed since. */
    public SealedRecord record() {
        var all = new ArrayList<Part>();
        for (var column : kind.columns()) {
            var utf8 = parts.get(column.name());
            all.add(utf8 == null ? new Part(column.name(), null) : Part.of(column.name(), utf8));
        }
        return new SealedRecord(kind, number, all);
    }

    /** What a part holds; empty where it is absent. */
    public String part(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** What is written in documents of a kind as their form. */
    static String form(RecordKind kind) {
        return "plumbline-" + kind.code() + "-1";
    }

    /** What the record says was asked and decided. */
    KeptDecision decision() {
        var question = kind.question().orElseThrow();
        return new KeptDecision(question, canonical(question.code()), canonical("decision"), part("engine"));
    }

    private Canonical canonical(String name) {
        return Canonical.kept(parts.getOrDefault(name, new byte[0]));
    }

    /** The document, as {@code plumbline verify} reads it. */
    public byte[] json() {
        var bytes = new ByteArrayOutputStream();
        write(bytes);
        return bytes.toByteArray();
    }

    /** Writes the same bytes as they come to be: a settlement of many people is long. */
    public void write(OutputStream out) {
        try (var json = Documents.json().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("form", form(kind));
            json.writeObjectPropertyStart("record");
            json.writeNumberProperty("number", number);
            for (var column : kind.columns()) {
                json.writeName(column.name());
                var utf8 = parts.get(column.name());
                if (utf8 == null) {
                    json.writeNull();
                } else {
                    json.writeUTF8String(utf8, 0, utf8.length);
                }
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("rules");
            rules.texts().forEach(json::writeStringProperty);
            json.writeEndObject();
            rest().properties().forEach(entry -> {
                json.writeName(entry.getKey());
                json.writeTree(entry.getValue());
            });
            json.writeEndObject();
        }
    }

    /** What leads to a signed head. */
    private ObjectNode rest() {
        var json = Documents.json().createObjectNode();
        var way = json.putObject("proof").put("leaf", proof.leaf()).put("leaves", proof.leaves());
        var path = way.putArray("path");
        proof.path().forEach(hash -> path.add(hash.toString()));
        seal(json.putObject("seal"), signed.seal());
        json.putObject("signature").put("key", signed.key().id()).put("value", signed.signature());
        var list = json.putArray("links");
        links.forEach(link -> seal(list.addObject(), link));
        return json;
    }

    /** A seal as documents show it. */
    public static void seal(ObjectNode json, Seal seal) {
        json.put("number", seal.number())
                .put("previous", seal.previous().toString())
                .put("first", seal.first())
                .put("last", seal.last())
                .put("records", seal.records())
                .put("root", seal.root().toString())
                .put("sealedAt", seal.sealedAt())
                .put("head", seal.head().toString());
    }
}
