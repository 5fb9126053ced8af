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
import org.plumbline.api.decisions.Selection;

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
    ReplayView view(Replay replay, List<Replays.Different> differences, @Nullable String cursor);

    @BeanMapping(ignoreUnmappedSourceProperties = {"record"})
    ReplayView.Different different(Replays.Different different);

    default ReplayView.State state(Replay replay) {
        if (replay.endedAt() == null) {
            return ReplayView.State.RUNNING;
        }
        return replay.failure() == null ? ReplayView.State.DONE : ReplayView.State.FAILED;
    }

    default Map<String, String> values(Selection selection) {
        return selection.values();
    }

    default String text(UUID id) {
        return id.toString();
    }

    default String text(Instant moment) {
        return moment.toString();
    }
}
