package org.plumbline.engine.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kept decision by itself: the record with all its parts, the rules that decided, and the way to a signed head.
 *
 * <p>Every part is a text, appraisal and decision too, so that no program which formats JSON anew changes a byte of
 * them; a part that is absent is not among them. The links are further seals of the chain, from the seal on or up to it.
 */
public record Export(
        long number, Map<String, String> parts, SchemeFiles rules, Proof proof, SignedSeal signed, List<Seal> links) {
    static final String FORM = "plumbline-decision-1";

    /** Keeps copies. */
    public Export {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        links = List.copyOf(links);
    }

    /** The record as it was sealed, if nothing was changed since. */
    public SealedRecord record() {
        var all = new ArrayList<Part>();
        RecordKind.DECISION.columns().forEach(column -> all.add(Part.of(column.name(), parts.get(column.name()))));
        return new SealedRecord(RecordKind.DECISION, number, all);
    }

    /** What a part holds; empty where it is absent. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The document, as {@code plumbline verify} reads it. */
    public byte[] json() {
        var json = Documents.json().createObjectNode().put("form", FORM);
        var record = json.putObject("record").put("number", number);
        RecordKind.DECISION.columns().forEach(column -> record.put(column.name(), parts.get(column.name())));
        var texts = json.putObject("rules");
        rules.texts().forEach(texts::put);
        var way = json.putObject("proof").put("leaf", proof.leaf()).put("leaves", proof.leaves());
        var path = way.putArray("path");
        proof.path().forEach(hash -> path.add(hash.toString()));
        seal(json.putObject("seal"), signed.seal());
        json.putObject("signature").put("key", signed.key().id()).put("value", signed.signature());
        links(json.putArray("links"));
        return Documents.json().writeValueAsBytes(json);
    }

    private void links(ArrayNode list) {
        links.forEach(link -> seal(list.addObject(), link));
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
