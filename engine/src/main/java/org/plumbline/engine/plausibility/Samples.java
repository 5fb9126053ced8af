package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.scheme.Scheme.Indicator;

/** What people were asked, counted from however few or only from very many answers (D-9). */
record Samples(WrittenScheme written) {
    private static final int FEW = 5;
    private static final int MANY = 100;
    private static final Pattern ASKED = Pattern.compile("满意|[Ss]atisf");

    static List<Flaw> of(WrittenScheme written) {
        var samples = new Samples(written);
        return written.scheme().indicators().values().stream()
                .flatMap(samples::of)
                .toList();
    }

    private Stream<Flaw> of(Indicator indicator) {
        var sample = indicator.minSample();
        if (sample >= MANY) {
            return flaw(new SchemeDoubt.LargeSample(indicator.code(), sample), indicator);
        }
        return sample == 1 || (sample < FEW && isAsked(indicator) && (sample > 0 || othersAreCounted()))
                ? flaw(new SchemeDoubt.SmallSample(indicator.code(), sample), indicator)
                : Stream.of();
    }

    /** Where no sample is asked for at all, nobody counts them. */
    private boolean othersAreCounted() {
        return written.scheme().indicators().values().stream().anyMatch(other -> other.minSample() > 1);
    }

    private Stream<Flaw> flaw(SchemeDoubt doubt, Indicator indicator) {
        return Stream.of(written.flaw(doubt, "indicators", indicator.code(), "minSample"));
    }

    private static boolean isAsked(Indicator indicator) {
        return indicator.unit().whole() > 0
                && !indicator.derived()
                && Stream.of(Language.values())
                        .anyMatch(language ->
                                ASKED.matcher(indicator.title().in(language)).find());
    }
}
