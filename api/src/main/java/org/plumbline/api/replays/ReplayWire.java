package org.plumbline.api.replays;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;
import org.plumbline.api.keeping.Selection;
import org.plumbline.engine.seal.RecordKind;

/** From what the database knows of a replay to what callers see; nothing is left out unawares. */
@Mapper(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
interface ReplayWire {
    @Mapping(target = "state", source = "replay")
    @Mapping(target = "differences", source = "differences")
    @Mapping(target = "cursor", source = "cursor")
    @BeanMapping(ignoreUnmappedSourceProperties = {"lastRecord", "reached"})
    ReplayView view(SelectionReplay replay, List<Replays.Different> differences, @Nullable String cursor);

    default ReplayView.Different different(Replays.Different different) {
        var id = different.id().toString();
        return different.kind() == RecordKind.SETTLEMENT
                ? new ReplayView.Different(null, id, different.differences())
                : new ReplayView.Different(id, null, different.differences());
    }

    default ReplayView.State state(SelectionReplay replay) {
        if (replay.endedAt() == null) {
            return ReplayView.State.RUNNING;
        }
        return replay.failure() == null ? ReplayView.State.DONE : ReplayView.State.FAILED;
    }

    default Map<String, String> values(Selection selection) {
        return ReplaySelection.written(selection);
    }

    default String text(UUID id) {
        return id.toString();
    }

    default String text(Instant moment) {
        return moment.toString();
    }
}
