package org.plumbline.api.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.api.keeping.Body;
import org.plumbline.api.keeping.Keeping;
import org.plumbline.api.keeping.Records;
import org.plumbline.api.keeping.Register;
import org.plumbline.api.keeping.Selection;
import org.plumbline.api.keeping.TakesParameters;
import org.plumbline.api.problems.CallLanguage;
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

    private final Keeping keeping;
    private final Register register;
    private final AppraisalJudge judge;
    private final Streams streams;

    DecisionsApi(Records records, Register register, AppraisalJudge judge, Streams streams) {
        this.keeping = records.of(RecordKind.DECISION);
        this.register = register;
        this.judge = judge;
        this.streams = streams;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decide(HttpServletRequest request, Principal caller) throws IOException {
        var answered = keeping.keep(AppraisalRequest.read(Body.json(request)), judge::judge, caller.getName());
        var status = answered.created() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/decisions/" + answered.kept().id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes(out -> PayDifference.JSON.answer(answered, out)));
    }

    @PostMapping(consumes = Streams.NDJSON)
    void decideMany(HttpServletRequest request, HttpServletResponse response, Principal caller) throws IOException {
        var work = new ManyKept(keeping, judge, caller.getName(), CallLanguage.of(request));
        streams.answer(request, response, work);
    }

    @GetMapping
    @TakesParameters(selecting = RecordKind.DECISION)
    ListedDecision.Page list(
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var page = register.page(new Selection(RecordKind.DECISION, values), cursor, limit, ListedDecision::of);
        return new ListedDecision.Page(page.records(), page.cursor(), page.more());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> find(@PathVariable String id) {
        var kept = keeping.named(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes(
                        out -> PayDifference.JSON.whole(kept, keeping.before(kept), keeping.supersededBy(kept), out)));
    }

    private static byte[] bytes(Consumer<OutputStream> write) {
        var bytes = new ByteArrayOutputStream();
        write.accept(bytes);
        return bytes.toByteArray();
    }
}
