package org.plumbline.api.seals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.api.keeping.Room;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.Export;
import org.plumbline.engine.seal.ExportProblem;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor takes along: a decision or settlement with its proof, and the head of the chain. */
@RestController
@RequestMapping("/api/v1")
class SealsApi {
    private final Proofs proofs;
    private final SealChain chain;
    private final Room room;

    SealsApi(Proofs proofs, SealChain chain, Room room) {
        this.room = room;
        this.proofs = proofs;
        this.chain = chain;
    }

    @GetMapping("/decisions/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID id, @RequestParam Optional<String> head) {
        var export = proofs.of(RecordKind.DECISION, id, head.map(SealsApi::hash));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decision-" + id + ".json\"")
                .body(export.json());
    }

    @GetMapping("/settlements/{id}/proof")
    void settlementProof(@PathVariable UUID id, @RequestParam Optional<String> head, HttpServletResponse response)
            throws IOException {
        var named = head.map(SealsApi::hash);
        try (var call = room.enter()) {
            var answer = call.spool();
            call.alone(() -> {
                proofs.of(RecordKind.SETTLEMENT, id, named).write(answer);
                return answer;
            });
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"settlement-" + id + ".json\"");
            call.send(answer, response);
        }
    }

    /** The newest seal: its head stands for every record up to it. */
    @GetMapping("/seals/latest")
    ResponseEntity<byte[]> latest() {
        var signed = chain.last()
                .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, new SealProblem.NothingSealed().message()));
        var json = Documents.json().createObjectNode();
        Export.seal(json, signed.seal());
        json.put("key", signed.key().id()).put("signature", signed.signature());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Documents.json().writeValueAsBytes(json));
    }

    private static Hash hash(String text) {
        return Hash.parse(text).orElseThrow(() -> {
            var problem = Problem.at("head", new ExportProblem.ExpectedHash(text));
            return new Declined(
                    HttpStatus.BAD_REQUEST, new CallProblem.CallNotUnderstood().message(), List.of(problem), Map.of());
        });
    }
}
