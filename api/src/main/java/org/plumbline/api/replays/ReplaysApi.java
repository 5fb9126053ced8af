package org.plumbline.api.replays;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.mapstruct.factory.Mappers;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.api.keeping.Records;
import org.plumbline.api.keeping.Register;
import org.plumbline.api.keeping.Room;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
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

/** Decisions and settlements made again: one at once, a selection of them in the background. */
@RestController
@RequestMapping("/api/v1")
class ReplaysApi {
    private static final int LONGEST = 10_000;
    private static final int MOST_DIFFERENCES = 500;

    private final ReplayWire wire = Mappers.getMapper(ReplayWire.class);
    private final Records records;
    private final Register register;
    private final Room room;
    private final Replayer replayer;
    private final Replays replays;

    ReplaysApi(Records records, Register register, Room room, Replayer replayer, Replays replays) {
        this.records = records;
        this.register = register;
        this.room = room;
        this.replayer = replayer;
        this.replays = replays;
    }

    @PostMapping("/decisions/{id}/replay")
    Verdict replay(@PathVariable UUID id) {
        return replay(RecordKind.DECISION, id);
    }

    /** Alone: both the settlement that is kept and the one that comes out are in memory. */
    @PostMapping("/settlements/{id}/replay")
    Verdict replaySettlement(@PathVariable UUID id) throws IOException {
        try (var call = room.enter()) {
            return call.alone(() -> replay(RecordKind.SETTLEMENT, id));
        }
    }

    private Verdict replay(RecordKind kind, UUID id) {
        var keeping = records.of(kind);
        return replayer.replay(kind, keeping.find(id).orElseThrow(keeping::noSuch));
    }

    @PostMapping(path = "/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReplayView> replay(HttpServletRequest request, Principal caller) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST);
        var selection = ReplaySelection.read(Documents.json().readTree(body));
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
        var differences = replays.differences(replay, cursor, MOST_DIFFERENCES);
        var more = differences.size() == MOST_DIFFERENCES
                ? Long.toString(differences.get(MOST_DIFFERENCES - 1).record())
                : null;
        return wire.view(replay, differences, more);
    }
}
