package org.plumbline.api.replays;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mapstruct.factory.Mappers;
import org.plumbline.api.decisions.Archive;
import org.plumbline.api.decisions.Register;
import org.plumbline.api.decisions.Selection;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.api.keeping.Room;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.api.settlements.SettlementArchive;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions and settlements made again: one at once, a selection of them in the background. */
@RestController
@RequestMapping("/api/v1")
class ReplaysApi {
    private static final int LONGEST = 10_000;
    private static final int MOST_DIFFERENCES = 500;

    private final ReplayWire wire = Mappers.getMapper(ReplayWire.class);
    private final Archive archive;
    private final SettlementArchive settlements;
    private final Register register;
    private final Room room;
    private final Replayer replayer;
    private final Replays replays;

    ReplaysApi(
            Archive archive,
            SettlementArchive settlements,
            Register register,
            Room room,
            Replayer replayer,
            Replays replays) {
        this.archive = archive;
        this.settlements = settlements;
        this.room = room;
        this.register = register;
        this.replayer = replayer;
        this.replays = replays;
    }

    @PostMapping("/decisions/{id}/replay")
    Verdict replay(@PathVariable UUID id) {
        return archive.find(id)
                .map(kept -> replayer.replay(RecordKind.DECISION, kept))
                .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, new KeepingProblem.NoSuchDecision().message()));
    }

    /** Alone: both the settlement that is kept and the one that comes out are in memory. */
    @PostMapping("/settlements/{id}/replay")
    Verdict replaySettlement(@PathVariable UUID id) throws IOException {
        try (var call = room.enter()) {
            return call.alone(() -> settlements
                    .find(id)
                    .map(kept -> replayer.replay(RecordKind.SETTLEMENT, kept))
                    .orElseThrow(
                            () -> new Declined(HttpStatus.NOT_FOUND, new KeepingProblem.NoSuchSettlement().message())));
        }
    }

    @PostMapping("/replays")
    ResponseEntity<ReplayView> replay(HttpServletRequest request, Principal caller) throws IOException {
        var selection = selection(request);
        var last = register.last(selection);
        var id = replays.ask(selection, caller.getName(), last, register.count(selection, last));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replays/" + id))
                .body(find(id, 0));
    }

    @GetMapping("/replays/{id}")
    ReplayView find(@PathVariable UUID id, @RequestParam(defaultValue = "0") long cursor) {
        var replay = replays.find(id)
                .orElseThrow(() -> new Declined(HttpStatus.NOT_FOUND, new KeepingProblem.NoSuchReplay().message()));
        var differences = replays.differences(id, cursor, MOST_DIFFERENCES);
        var more = differences.size() == MOST_DIFFERENCES
                ? Long.toString(differences.get(MOST_DIFFERENCES - 1).record())
                : null;
        return wire.view(replay, differences, more);
    }

    private static Selection selection(HttpServletRequest request) throws IOException {
        var body = Documents.json().readTree(request.getInputStream().readNBytes(LONGEST));
        var problems = new ArrayList<Problem>();
        var values = new TreeMap<String, String>();
        if (!body.isObject()) {
            problems.add(Problem.at("", new DocumentProblem.ExpectedObject()));
        }
        for (var entry : body.properties()) {
            var name = entry.getKey();
            if (!Selection.NAMES.contains(name)) {
                problems.add(new Problem(
                        name, new DocumentProblem.UnknownField(name).message().maybe(name, Selection.NAMES)));
            } else if (!entry.getValue().isString() && !entry.getValue().isIntegralNumber()) {
                problems.add(Problem.at(name, new DocumentProblem.ExpectedTextAt(name)));
            } else {
                values.put(name, entry.getValue().asString());
            }
        }
        if (!problems.isEmpty()) {
            throw new Declined(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new CallProblem.CallNotUnderstood().message(),
                    problems,
                    Map.of());
        }
        return Selection.of(values);
    }
}
