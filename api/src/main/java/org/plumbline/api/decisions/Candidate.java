package org.plumbline.api.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that is about to be kept, under an id of its own, for whoever asked. */
record Candidate(UUID id, Judged judged, Canonical appraisal, Request.@Nullable Supersedes supersedes, String by) {
    static Candidate of(Judged judged, Request.@Nullable Supersedes supersedes, String by) {
        return new Candidate(Ids.next(), judged, Canonical.of(judged.appraisal()), supersedes, by);
    }

    Key key() {
        var appraisee = judged.appraisal().appraisee();
        return new Key(
                judged.appraisal().scheme(), appraisee.id(), appraisee.period().toString());
    }

    @Nullable
    UUID superseded() {
        return supersedes == null ? null : supersedes.decision();
    }

    @Nullable
    String reason() {
        return supersedes == null ? null : supersedes.reason();
    }

    /** About how much memory it takes. */
    int weight() {
        return appraisal.length() + judged.json().length();
    }
}
