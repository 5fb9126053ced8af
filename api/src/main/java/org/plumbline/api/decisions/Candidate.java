package org.plumbline.api.decisions;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Canonical;
import org.plumbline.api.keeping.Claim;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.engine.appraisal.Appraisal;

/** A decision that is about to be kept, under an id of its own, for whoever asked. */
record Candidate(
        UUID id, Judged judged, Canonical asked, @Nullable Supersedes supersedes, String by) implements Claim {
    static Candidate of(Judged judged, @Nullable Supersedes supersedes, String by) {
        return new Candidate(UuidCreator.getTimeOrderedEpoch(), judged, Canonical.of(judged.appraisal()), supersedes, by);
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
