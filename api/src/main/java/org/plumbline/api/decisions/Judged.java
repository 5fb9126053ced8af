package org.plumbline.api.decisions;

import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;

/** An appraisal, its decision and the decision's canonical bytes, and the version that decided. */
record Judged(Appraisal appraisal, Decision decision, Canonical json, int version) {}
