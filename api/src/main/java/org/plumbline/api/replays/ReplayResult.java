package org.plumbline.api.replays;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.again.Difference;

/**
 * What came of deciding a kept appraisal, or a settlement, again by the rules that judged it; it names either.
 *
 * <p>Identical: the same bytes. Where another release of the engine decided then, its own name is not looked at. Of very
 * many differences the first are said.
 */
public record ReplayResult(
        @Nullable String decision,
        @Nullable String settlement,
        boolean identical,
        String fingerprint,
        int version,
        String engine,
        String engineNow,
        List<Difference> differences) {}
