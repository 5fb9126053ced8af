package org.plumbline.api.settlements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.api.keeping.KeptJson;
import org.plumbline.api.keeping.Room;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settlements asked for and kept, and found again. */
@RestController
@RequestMapping("/api/v1/settlements")
class SettlementsApi {
    private static final KeptJson JSON = new KeptJson(RecordKind.SETTLEMENT, new AmountsDifference());
    private static final int MOST_LISTED = 1000;

    private final SettlementKeeping keeping;
    private final SettlementArchive archive;
    private final SettlementRegister register;
    private final Room room;

    SettlementsApi(SettlementKeeping keeping, SettlementArchive archive, SettlementRegister register, Room room) {
        this.keeping = keeping;
        this.archive = archive;
        this.register = register;
        this.room = room;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    void settle(HttpServletRequest request, HttpServletResponse response, Principal caller) throws IOException {
        try (var call = room.enter()) {
            var body = call.receive(request);
            var answer = call.spool();
            call.alone(() -> {
                var answered = keeping.keep(SettlementRequest.read(call.json(body)), caller.getName());
                JSON.answer(answered, answer);
                response.setStatus(answered.created() ? HttpStatus.CREATED.value() : HttpStatus.OK.value());
                response.setHeader(
                        HttpHeaders.LOCATION,
                        "/api/v1/settlements/" + answered.kept().id());
                return answer;
            });
            call.send(answer, response);
        }
    }

    @GetMapping
    ListedSettlement.Page list(
            @RequestParam Optional<String> scheme,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return register.page(scheme, period, cursor, Math.max(1, Math.min(MOST_LISTED, limit)));
    }

    @GetMapping("/{id}")
    void find(@PathVariable String id, HttpServletResponse response) throws IOException {
        try (var call = room.enter()) {
            var answer = call.spool();
            call.alone(() -> {
                var kept = Supersedes.id(id)
                        .flatMap(archive::find)
                        .orElseThrow(() ->
                                new Declined(HttpStatus.NOT_FOUND, new KeepingProblem.NoSuchSettlement().message()));
                JSON.whole(kept, keeping.before(kept), archive.successor(kept.id()), answer);
                return answer;
            });
            call.send(answer, response);
        }
    }
}
