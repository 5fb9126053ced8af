package org.plumbline.api.settlements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.plumbline.api.keeping.Answered;
import org.plumbline.api.keeping.Keeping;
import org.plumbline.api.keeping.KeptJson;
import org.plumbline.api.keeping.Records;
import org.plumbline.api.keeping.Register;
import org.plumbline.api.keeping.Room;
import org.plumbline.api.keeping.Selection;
import org.plumbline.api.keeping.TakesParameters;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Refused;
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

    private final Keeping keeping;
    private final Register register;
    private final SettlementJudge judge;
    private final Room room;

    SettlementsApi(Records records, Register register, SettlementJudge judge, Room room) {
        this.keeping = records.of(RecordKind.SETTLEMENT);
        this.register = register;
        this.judge = judge;
        this.room = room;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    void settle(HttpServletRequest request, HttpServletResponse response, Principal caller) throws IOException {
        try (var call = room.enter()) {
            var body = call.receive(request);
            var answer = call.spool();
            call.alone(() -> {
                var answered = keep(SettlementRequest.read(call.json(body)), caller.getName());
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

    private Answered keep(SettlementRequest request, String by) {
        try {
            return keeping.keep(request, judge::judge, by);
        } catch (Refused refused) {
            throw declined(refused);
        }
    }

    private static Declined declined(Refused refused) {
        var problems = refused.problems();
        var detail = new CallProblem.SettlementRefused(problems.size()).message();
        return new Declined(HttpStatus.UNPROCESSABLE_CONTENT, detail, List.copyOf(problems), Map.of());
    }

    @GetMapping
    @TakesParameters(selecting = RecordKind.SETTLEMENT)
    ListedSettlement.Page list(
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var page = register.page(new Selection(RecordKind.SETTLEMENT, values), cursor, limit, ListedSettlement::of);
        return new ListedSettlement.Page(page.records(), page.cursor(), page.more());
    }

    @GetMapping("/{id}")
    void find(@PathVariable String id, HttpServletResponse response) throws IOException {
        try (var call = room.enter()) {
            var answer = call.spool();
            call.alone(() -> {
                var kept = keeping.named(id);
                JSON.whole(kept, keeping.before(kept), keeping.supersededBy(kept), answer);
                return answer;
            });
            call.send(answer, response);
        }
    }
}
