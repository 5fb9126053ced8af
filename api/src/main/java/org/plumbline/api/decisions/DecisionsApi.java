package org.plumbline.api.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.function.Consumer;
import org.plumbline.api.keeping.Body;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.keeping.KeptJson;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.api.problems.Asked;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions asked for and kept, and found again. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionsApi {
    static final KeptJson JSON = new KeptJson(RecordKind.DECISION, new PayDifference());
    private static final int MOST_LISTED = 1000;

    private final Keeping keeping;
    private final Archive archive;
    private final Streams streams;
    private final Register register;

    DecisionsApi(Keeping keeping, Archive archive, Streams streams, Register register) {
        this.keeping = keeping;
        this.archive = archive;
        this.streams = streams;
        this.register = register;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decide(HttpServletRequest request, Principal caller) throws IOException {
        var answered = keeping.keep(Body.json(request), caller.getName());
        var status = answered.created() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/decisions/" + answered.kept().id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes(out -> JSON.answer(answered, out)));
    }

    @PostMapping(consumes = Streams.NDJSON)
    void decideMany(HttpServletRequest request, HttpServletResponse response, Principal caller) throws IOException {
        var work = new ManyKept(keeping, caller.getName(), Asked.language(request));
        streams.answer(request, response, work);
    }

    @GetMapping
    Listed.Page list(
            Selection selection,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return register.page(selection, cursor, Math.max(1, Math.min(MOST_LISTED, limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> find(@PathVariable String id) {
        var kept = kept(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes(out -> JSON.whole(kept, keeping.before(kept), archive.successor(kept.id()), out)));
    }

    private static byte[] bytes(Consumer<OutputStream> write) {
        var bytes = new ByteArrayOutputStream();
        write.accept(bytes);
        return bytes.toByteArray();
    }

    private Kept kept(String id) {
        return Supersedes.id(id)
                .flatMap(archive::find)
                .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, new KeepingProblem.NoSuchDecision().message()));
    }
}
