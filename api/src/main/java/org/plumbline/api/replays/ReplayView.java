package org.plumbline.api.replays;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A replay as callers see it: how many of how many, and every difference; the cursor asks for more of them. */
public record ReplayView(
        String id,
        Map<String, String> selection,
        String askedBy,
        String askedAt,
        State state,
        long selected,
        long identical,
        long different,
        @Nullable String endedAt,
        @Nullable String failure,
        List<Different> differences,
        @Nullable String cursor) {
    /** How far it has come. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** A decision, or a settlement, that came out otherwise. */
    public record Different(
            @Nullable String decision, @Nullable String settlement, JsonNode differences) {}
}
