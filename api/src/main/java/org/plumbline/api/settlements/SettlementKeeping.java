package org.plumbline.api.settlements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.api.keeping.Answered;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.keeping.Once;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Settles and keeps: the same document once, another one of the same scheme and period only in the first one's place. */
@Component
class SettlementKeeping {
    private final Settler settler;
    private final SettlementArchive archive;
    private final Once once;

    SettlementKeeping(Settler settler, SettlementArchive archive) {
        this.settler = settler;
        this.archive = archive;
        this.once = new Once(RecordKind.SETTLEMENT, archive::find);
    }

    /**
     * Settles and keeps one.
     *
     * @throws Declined with everything wrong with it, unless the same was kept under rules that did not refuse it; where
     *     another document of the same scheme and period is kept
     */
    Answered keep(SettlementRequest request, String by) {
        try {
            return keep(settler.settle(request, by));
        } catch (Refused refused) {
            return keptBefore(request).orElseThrow(() -> declined(refused));
        }
    }

    private Answered keep(Settled settled) {
        var before = once.superseded(settled);
        return once.answered(settled, archive.keep(settled), before);
    }

    /** The settlement whose place a kept one took. */
    Optional<Kept> before(Kept kept) {
        return once.before(kept);
    }

    private Optional<Answered> keptBefore(SettlementRequest request) {
        if (!request.reading().problems().isEmpty() || request.supersedes() != null) {
            return Optional.empty();
        }
        return archive.asked(request.key(), request.asked()).map(kept -> new Answered(kept, false, before(kept)));
    }

    private static Declined declined(Refused refused) {
        var problems = refused.problems();
        var detail = new CallProblem.SettlementRefused(problems.size()).message();
        return new Declined(HttpStatus.UNPROCESSABLE_CONTENT, detail, List.copyOf(problems), Map.of());
    }
}
