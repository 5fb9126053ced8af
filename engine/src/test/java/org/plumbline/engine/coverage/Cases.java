package org.plumbline.engine.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.limits.Side;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Worked cases, and what they leave untested. */
final class Cases {
    private Cases() {}

    static List<Coverage.WorkedCase> read(String yaml) {
        return Fixture.list(Documents.yaml().readTree(yaml)).stream()
                .map(fixture -> new Coverage.WorkedCase("tiny.yaml", fixture))
                .toList();
    }

    static Coverage coverage(SchemeFiles files, List<Coverage.WorkedCase> cases) {
        try (var engine = Engine.witness(files)) {
            return Coverage.of(engine, cases);
        }
    }

    /** The sides that no case is on, by their limit as the file has it. */
    static Map<String, String> open(SchemeFiles files, List<Coverage.WorkedCase> cases) {
        var open = new TreeMap<String, String>();
        for (var limit : coverage(files, cases).open()) {
            var sides = limit.untested().stream().map(Side::toString).toList();
            open.put(limit.limit().shown(), String.join(", ", sides));
        }
        return open;
    }
}
