package org.plumbline.api.settlements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Request;
import org.plumbline.api.keeping.Supersedes;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.settlement.SettlementReader;
import org.plumbline.engine.settlement.SettlementReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to be settled and kept: who takes part and, where it takes another settlement's place, which and why. */
record SettlementRequest(
        SettlementReading reading,
        Canonical asked,
        @Nullable Supersedes supersedes) implements Request {
    /** Reads a settlement with the field {@code supersedes} beside its own. */
    static SettlementRequest read(JsonNode document) {
        var problems = new ArrayList<Problem>();
        var supersedes = Supersedes.take(document, RecordKind.SETTLEMENT, problems);
        var reading = SettlementReader.read(document);
        problems.addAll(0, reading.problems());
        if (problems.isEmpty() && document instanceof ObjectNode object) {
            // A year is a text or a number to JSON, and the same year.
            object.put("period", reading.settlement().period().toString());
        }
        return new SettlementRequest(
                new SettlementReading(reading.settlement(), problems), Canonical.of(document), supersedes);
    }

    @Override
    public List<Problem> problems() {
        return reading.problems();
    }

    @Override
    public Key key() {
        var settlement = reading.settlement();
        return Key.ofAll(settlement.scheme(), settlement.period().toString());
    }
}
