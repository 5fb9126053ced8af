package org.plumbline.api.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;
import org.plumbline.api.keeping.Claim;
import org.plumbline.api.keeping.Ids;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.engine.appraisal.Appraisal;

/** A decision that is about to be kept, under an id of its own, for whoever asked. */
record Candidate(
        UUID id, Judged judged, Canonical asked, @Nullable Supersedes supersedes, String by) implements Claim {
    static Candidate of(Judged judged, @Nullable Supersedes supersedes, String by) {
        return new Candidate(Ids.next(), judged, Canonical.of(judged.appraisal()), supersedes, by);
    }

    @Override
    public Key key() {
        return key(judged.appraisal());
    }

    /** The key of an appraisal's decision. */
    static Key key(Appraisal appraisal) {
        var appraisee = appraisal.appraisee();
        return new Key(appraisal.scheme(), appraisee.id(), appraisee.period().toString());
    }

    /** About how much memory it takes. */
    int weight() {
        return asked.length() + judged.json().length();
    }
}
