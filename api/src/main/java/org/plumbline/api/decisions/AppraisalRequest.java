package org.plumbline.api.decisions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Request;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import tools.jackson.databind.JsonNode;

/** An appraisal that is to be decided and kept and, where its decision takes another's place, which and why. */
record AppraisalRequest(Reading reading, @Nullable Supersedes supersedes) implements Request {
    /** Reads an appraisal with the field {@code supersedes} beside its own. */
    static AppraisalRequest read(JsonNode document) {
        var problems = new ArrayList<Problem>();
        var supersedes = Supersedes.take(document, RecordKind.DECISION, problems);
        var reading = AppraisalReader.read(document);
        problems.addAll(0, reading.problems());
        return new AppraisalRequest(new Reading(reading.appraisal(), problems), supersedes);
    }

    @Override
    public Key key() {
        var appraisee = reading.appraisal().appraisee();
        return new Key(
                reading.appraisal().scheme(), appraisee.id(), appraisee.period().toString());
    }

    @Override
    public Canonical asked() {
        return Canonical.of(reading.appraisal());
    }

    @Override
    public List<Problem> problems() {
        return reading.problems();
    }
}
