package org.plumbline.engine.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Sections.Named;
import org.plumbline.rules.Term;

/** Reads the indicators of scheme.yaml, and what each says of another entry. */
final class IndicatorReader {
    private static final String[] KEYS = {
        "zh", "en", "in", "unit", "better", "range", "minSample", "optional", "from", "changeOf", "monotone"
    };
    private static final Choices<Boolean> HIGHER = Choices.between("higher", "lower");
    private static final int MOST_SAMPLE = 1_000_000;

    private final Set<String> dimensions;
    private final Map<String, Indicator> known = new LinkedHashMap<>();
    /** Looked up once all are known: an indicator may be the change of one that stands below it. */
    private final Map<String, Section> changes = new LinkedHashMap<>();

    private IndicatorReader(Set<String> dimensions) {
        this.dimensions = dimensions;
    }

    /** The indicators, in the order of the file. */
    static Map<String, Indicator> read(Section top, Set<String> dimensions) {
        var reader = new IndicatorReader(dimensions);
        reader.known.putAll(top.each("indicators", reader::indicator));
        reader.changes.forEach(reader::change);
        return reader.known;
    }

    private Indicator indicator(Named named) {
        var section = named.section().only(KEYS);
        if (section.has("changeOf")) {
            changes.put(named.code(), section);
        }
        var dimension = dimension(section);
        return new Indicator(
                named.code(),
                section.title(),
                dimension,
                section.oneOf("unit", Unit.CHOICES, Unit.POINTS),
                section.oneOf("better", HIGHER, true),
                section.range("range"),
                section.whole("minSample", MOST_SAMPLE, 0),
                section.yes("optional"),
                section.says("from", "history"),
                !section.has("monotone") || section.yes("monotone"),
                null);
    }

    private String dimension(Section section) {
        var dimension = section.text("in");
        if (!dimension.isEmpty() && !dimensions.isEmpty() && !dimensions.contains(dimension)) {
            section.flaw(
                    "in", new UnknownCode(Term.DIMENSION, dimension).message().known(dimension, dimensions));
        }
        return dimension;
    }

    private void change(String code, Section section) {
        var indicator = known.get(code);
        var of = section.text("changeOf");
        var other = known.get(of);
        if (other == null || indicator == null) {
            section.flaw(
                    "changeOf", new UnknownCode(Term.INDICATOR, of).message().known(of, known.keySet()));
        } else if (other.derived() || indicator.fromHistory() || changes.containsKey(of)) {
            section.flaw("changeOf", new SchemeProblem.ChangeOfDerived(of).message());
        } else {
            known.put(code, asChangeOf(indicator, other));
        }
    }

    private static Indicator asChangeOf(Indicator indicator, Indicator other) {
        return new Indicator(
                indicator.code(),
                indicator.title(),
                indicator.dimension(),
                indicator.unit(),
                indicator.higherIsBetter(),
                indicator.range(),
                indicator.minSample(),
                indicator.optional(),
                indicator.fromHistory(),
                indicator.monotone(),
                other);
    }
}
