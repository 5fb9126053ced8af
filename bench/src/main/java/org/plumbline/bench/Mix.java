package org.plumbline.bench;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.yardstick.RandomAppraisals;

/** The appraisals to decide, the same in every run. */
public enum Mix {
    /** A month as most are, in which nothing happened. */
    TYPICAL_MONTH("typical month", RandomAppraisals::typicalMonth),
    /** Months and years with events, histories and odd values of every kind. */
    ANY("anything at all", RandomAppraisals::next);

    private static final int COUNT = 2_000;
    private static final long SEED = 20_261_121;

    private final String title;
    private final Function<RandomGenerator, Appraisal> kind;

    Mix(String title, Function<RandomGenerator, Appraisal> kind) {
        this.title = title;
        this.kind = kind;
    }

    String title() {
        return title;
    }

    List<Appraisal> appraisals() {
        return RandomAppraisals.list(SEED, COUNT, kind);
    }
}
