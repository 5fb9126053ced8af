package org.plumbline.engine.seal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.again.KeptDecision;
import org.plumbline.engine.checkpoint.Consistency;
import org.plumbline.engine.checkpoint.LoggedProof;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kept decision by itself, of an appraisal or a settlement: the record with all its parts, the rules that decided, and
 * the way to a signed checkpoint.
 *
 * <p>Every part is a text in UTF-8, question and decision too, so that no program which formats JSON anew changes a byte
 * of them; a part that is absent is not among them. Nobody changes the bytes. Where an earlier checkpoint was asked for,
 * it is proved that this one continues it.
 */
public record Export(
        RecordKind kind,
        long number,
        Map<String, byte[]> parts,
        SchemeFiles rules,
        LoggedProof proof,
        VerifierKey signer,
        Optional<Consistency> consistency) {
    /** The kinds that are exported. */
    static final List<RecordKind> KINDS = List.of(RecordKind.DECISION, RecordKind.SETTLEMENT);

    /** Keeps copies. */
    public Export {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The record as it was sealed, if nothing was changed since. */
    public SealedRecord record() {
        var all = new ArrayList<RecordPart>();
        for (var column : kind.columns()) {
            var utf8 = parts.get(column.name());
            all.add(utf8 == null ? new RecordPart(column.name(), null) : RecordPart.of(column.name(), utf8));
        }
        return new SealedRecord(kind, number, all);
    }

    /** What a part holds; empty where it is absent. */
    public String part(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** What is written in documents of a kind as their form. */
    static String form(RecordKind kind) {
        return "plumbline-" + kind.code() + "-2";
    }

    /** What was written so before seals were checkpoints. */
    static String earlierForm(RecordKind kind) {
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
            writeRecord(json);
            json.writeObjectPropertyStart("rules");
            rules.texts().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("proof", proof.toString());
            json.writeStringProperty("key", signer.toString());
            json.writeName("consistency");
            json.writeTree(continued());
            json.writeEndObject();
        }
    }

    private void writeRecord(JsonGenerator json) {
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
    }

    private JsonNode continued() {
        if (consistency.isEmpty()) {
            return Documents.json().nullNode();
        }
        var json = Documents.json().createObjectNode();
        write(consistency.get(), json);
        return json;
    }

    /** A proof that one tree continues another, as documents show it. */
    public static void write(Consistency consistency, ObjectNode json) {
        json.put("earlier", consistency.earlier()).put("later", consistency.later());
        var path = json.putArray("path");
        consistency.path().forEach(hash -> path.add(hash.toString()));
    }
}
