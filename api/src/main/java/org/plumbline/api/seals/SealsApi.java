package org.plumbline.api.seals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.api.keeping.Room;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What an auditor takes along: a decision or settlement with its proof, the newest checkpoint, and proof that it continues an earlier one. */
@RestController
@RequestMapping("/api/v1")
class SealsApi {
    private final Proofs proofs;
    private final Room room;

    SealsApi(Proofs proofs, Room room) {
        this.room = room;
        this.proofs = proofs;
    }

    @GetMapping("/decisions/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID id, @RequestParam Optional<Long> since) {
        var export = proofs.of(RecordKind.DECISION, id, since);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decision-" + id + ".json\"")
                .body(export.json());
    }

    @GetMapping("/settlements/{id}/proof")
    void settlementProof(@PathVariable UUID id, @RequestParam Optional<Long> since, HttpServletResponse response)
            throws IOException {
        try (var call = room.enter()) {
            var answer = call.spool();
            call.alone(() -> {
                proofs.of(RecordKind.SETTLEMENT, id, since).write(answer);
                return answer;
            });
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"settlement-" + id + ".json\"");
            call.send(answer, response);
        }
    }

    /** The newest seal, in parts for programs that read no notes. */
    @GetMapping("/seals/latest")
    ResponseEntity<byte[]> latest() {
        var seal = proofs.newest();
        var checkpoint = seal.checkpoint();
        var json = Documents.json()
                .createObjectNode()
                .put("origin", checkpoint.origin())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().toString())
                .put("key", seal.signer().key().id())
                .put("verifierKey", seal.signer().toString())
                .put("checkpoint", seal.signed().note().toString());
        seal.signed().time(seal.signer()).ifPresent(time -> json.put("sealedAt", time));
        return json(json);
    }

    /** The same as other tools for transparency logs read it. */
    @GetMapping("/seals/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(proofs.newest().signed().note().toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/seals/consistency")
    ResponseEntity<byte[]> consistency(@RequestParam long earlier, @RequestParam Optional<Long> later) {
        var json = Documents.json().createObjectNode();
        Export.write(proofs.consistency(earlier, later), json);
        return json(json);
    }

    private static ResponseEntity<byte[]> json(ObjectNode json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Documents.json().writeValueAsBytes(json));
    }
}
