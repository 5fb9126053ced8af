package org.plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Judgement;
import org.plumbline.engine.decision.Tally;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Score;
import org.plumbline.rules.Total;

/** The facts of one appraisal, each made when rules first ask for it; with() gives those of a later stage. */
public final class CaseFacts implements Facts {
    private final Scheme scheme;
    private final Appraisal appraisal;
    private final @Nullable Tally tally;
    private final List<Total> total;
    private final List<Outcome> outcome;

    private CaseFacts(CaseFacts before, @Nullable Tally tally, List<Total> total, List<Outcome> outcome) {
        this.scheme = before.scheme;
        this.appraisal = before.appraisal;
        this.tally = tally;
        this.total = total;
        this.outcome = outcome;
    }

    private CaseFacts(Scheme scheme, Appraisal appraisal) {
        this.scheme = scheme;
        this.appraisal = appraisal;
        this.tally = null;
        this.total = List.of();
        this.outcome = List.of();
    }

    /** What is known before anything is judged. */
    static CaseFacts of(Scheme scheme, Appraisal appraisal) {
        return new CaseFacts(scheme, appraisal);
    }

    /** The appraisal that they are of. */
    public Appraisal appraisal() {
        return appraisal;
    }

    /** These, the scores and the total. */
    CaseFacts with(Tally summed) {
        return new CaseFacts(this, summed, List.of(total(summed, appraisal)), outcome);
    }

    /** These and how it ended. */
    CaseFacts with(Judgement judgement) {
        return new CaseFacts(
                this, tally, total, judgement.outcome().map(List::of).orElse(List.of()));
    }

    private static Total total(Tally tally, Appraisal appraisal) {
        return new Total(tally.total(), tally.measuredWeight(), appraisal.history(), appraisal.appraisee());
    }

    @Override
    public List<? extends Fact> of(Class<? extends Fact> kind) {
        if (kind == Event.class) {
            return appraisal.events();
        }
        if (kind == Total.class) {
            return total;
        }
        if (kind == Outcome.class) {
            return outcome;
        }
        if (kind == Appraisee.class) {
            return List.of(appraisal.appraisee());
        }
        if (kind == History.class) {
            return List.of(appraisal.history());
        }
        if (kind == Compensation.class) {
            var compensation = appraisal.compensation();
            return compensation == null ? List.of() : List.of(compensation);
        }
        return kind == Measurement.class ? measurements() : scores();
    }

    private List<Measurement> measurements() {
        var measurements = new ArrayList<Measurement>();
        for (var indicator : scheme.indicators().values()) {
            var value = Tally.measured(indicator, appraisal, scheme.rounding());
            if (value != null) {
                var given = appraisal.measurements().get(indicator.code());
                var sample = given == null
                        ? indicator.fromHistory() ? appraisal.history().months() : 0
                        : Math.max(0, given.sample());
                measurements.add(
                        new Measurement(indicator.code(), indicator.dimension(), value, sample, appraisal.appraisee()));
            }
        }
        return measurements;
    }

    private List<Score> scores() {
        if (tally == null) {
            return List.of();
        }
        return tally.scores().stream()
                .map(score -> new Score(
                        score.indicator(), dimension(score.indicator()), score.points(), appraisal.appraisee()))
                .toList();
    }

    private String dimension(String indicator) {
        var known = scheme.indicators().get(indicator);
        return known == null ? "" : known.dimension();
    }
}
