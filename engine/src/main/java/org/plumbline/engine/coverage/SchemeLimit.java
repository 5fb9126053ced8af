package org.plumbline.engine.coverage;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.scheme.SchemeReader;

/** A limit that scheme.yaml draws, and no rule. */
interface SchemeLimit extends Limit {
    @Override
    default Place place() {
        return Place.file(SchemeReader.FILE);
    }

    @Override
    default String rule() {
        return "";
    }
}
