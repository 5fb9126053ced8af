package org.plumbline.api.schemes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A draft as whoever decides about it reads it: its files and worked cases, the report of its check, and what it has
 * otherwise than the version published last, which {@code against} numbers where there is one.
 */
public record DraftView(
        String id,
        String scheme,
        String fingerprint,
        String author,
        String writtenAt,
        boolean clean,
        @Nullable Integer publishedAs,
        JsonNode report,
        Map<String, String> files,
        Map<String, String> fixtures,
        @Nullable Integer against,
        List<FileDifference> differences,
        List<FileDifference> fixtureDifferences,
        List<String> casesGone) {
    /** A draft in a list of them; {@code publishedAs} is its version, where it became one. */
    public record Listed(
            String id,
            String fingerprint,
            String author,
            String writtenAt,
            boolean clean,
            @Nullable Integer publishedAs) {}

    /** The drafts of a scheme, the last one first; so many at most. */
    public record Drafts(List<Listed> drafts) {}
}
