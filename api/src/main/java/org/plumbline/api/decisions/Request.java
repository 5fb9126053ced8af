package org.plumbline.api.decisions;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import tools.jackson.databind.JsonNode;

/** What is to be decided and kept: an appraisal and, where it takes another decision's place, which and why. */
record Request(Reading reading, @Nullable Supersedes supersedes) {
    /** Reads an appraisal with the field {@code supersedes} beside its own. */
    static Request read(JsonNode document) {
        var problems = new ArrayList<Problem>();
        var supersedes = Supersedes.take(document, RecordKind.DECISION, problems);
        var reading = AppraisalReader.read(document);
        problems.addAll(0, reading.problems());
        return new Request(new Reading(reading.appraisal(), problems), supersedes);
    }
}
