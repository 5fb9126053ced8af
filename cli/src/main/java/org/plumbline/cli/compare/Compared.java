package org.plumbline.cli.compare;

import org.plumbline.cli.options.Schemes;
import org.plumbline.engine.Engine;
import org.plumbline.engine.compare.Moves;
import org.plumbline.engine.compare.TwoVersions;
import org.plumbline.engine.compare.TwoVersions.OneVersion;

/** Two versions of a scheme, what judges by the later one, and whom they move. */
record Compared(String scheme, TwoVersions versions, Engine before, Engine after, Moves moves) {
    static Compared of(String scheme, Schemes earlier, Schemes later) {
        var before = earlier.engine(scheme);
        var after = later.engine(scheme);
        var versions = TwoVersions.of(
                new OneVersion(earlier.files(scheme), before), new OneVersion(later.files(scheme), after));
        return new Compared(scheme, versions, before, after, new Moves());
    }
}
