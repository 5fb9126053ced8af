package org.plumbline.api.decisions;

import java.util.List;
import java.util.Objects;
import org.plumbline.api.keeping.ClaimOutcome;
import org.plumbline.api.keeping.Keeping;
import org.plumbline.api.keeping.Pending;
import org.plumbline.api.problems.Declined;
import org.plumbline.api.problems.Outage;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Decides and keeps the lines of one stream; a batch is committed before any line of it is answered. */
final class ManyKept implements Streams.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ManyKept.class);

    private final Keeping keeping;
    private final AppraisalJudge judge;
    private final String by;
    private final Language language;

    ManyKept(Keeping keeping, AppraisalJudge judge, String by, Language language) {
        this.keeping = keeping;
        this.judge = judge;
        this.by = by;
        this.language = language;
    }

    @Override
    public StreamedLine decide(long number, JsonNode document) {
        var request = AppraisalRequest.read(document);
        try {
            return StreamedLine.toKeep(number, keeping.decide(request, judge::judge, by));
        } catch (Refused refused) {
            return keeping.keptBefore(request)
                    .map(kept -> StreamedLine.answered(number, PayDifference.JSON.line(kept)))
                    .orElseThrow(() -> refused);
        }
    }

    @Override
    public boolean settle(List<StreamedLine> lines) {
        var open = lines.stream().filter(line -> line.pending() != null).toList();
        try {
            keep(open);
            return true;
        } catch (DataAccessException failure) {
            if (Outage.is(failure)) {
                open.forEach(line -> line.fail(failure, language));
                return false;
            }
            LOG.warn("A batch could not be kept at once and is kept line by line", failure);
            open.forEach(this::keepAlone);
            return true;
        }
    }

    private void keepAlone(StreamedLine line) {
        try {
            keep(List.of(line));
        } catch (DataAccessException failure) {
            line.fail(failure, language);
        }
    }

    private void keep(List<StreamedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var outcomes =
                keeping.keep(lines.stream().map(line -> pending(line).claim()).toList());
        for (var i = 0; i < lines.size(); i++) {
            answer(lines.get(i), outcomes.get(i));
        }
    }

    private void answer(StreamedLine line, ClaimOutcome outcome) {
        try {
            line.answer(PayDifference.JSON.line(keeping.answered(pending(line), outcome)));
        } catch (Declined declined) {
            line.fail(declined, language);
        }
    }

    private static Pending pending(StreamedLine line) {
        return Objects.requireNonNull(line.pending());
    }
}
