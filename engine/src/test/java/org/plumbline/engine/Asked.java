package org.plumbline.engine;

import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.document.Documents;

/** Appraisals under the tiny scheme, as YAML would give them. */
public final class Asked {
    private Asked() {}

    /** A clerk's July with this speed and care, and further lines. */
    public static Reading clerk(String speed, String care, String... more) {
        return read("""
                scheme: tiny
                appraisee: { id: A1, post: clerk }
                period: 2026-07
                measurements: { speed: %s, care: %s }
                compensation: { base: 1000, floating: 10 }
                %s
                """.formatted(speed, care, String.join("\n", more)));
    }

    /** Any appraisal. */
    public static Reading read(String yaml) {
        return AppraisalReader.read(Documents.yaml().readTree(yaml));
    }
}
