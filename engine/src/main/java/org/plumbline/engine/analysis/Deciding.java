package org.plumbline.engine.analysis;

import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.scheme.Scheme;

/** Whole appraisals on one position, decided by the rules that can fire there. */
record Deciding(Engine engine, Position position, Curves curves, Trial trial) {
    Scheme scheme() {
        return engine.scheme();
    }

    ExampleAppraisals examples() {
        return new ExampleAppraisals(scheme(), position, curves);
    }

    /** The decision; empty where there is none. */
    Optional<Decision> decide(Appraisal appraisal, String example) {
        return trial.decide(engine, appraisal, example);
    }

    /** The same where it matters why there is none. */
    Trial.Tried attempt(Appraisal appraisal) {
        return trial.attempt(engine, appraisal, position.name());
    }
}
