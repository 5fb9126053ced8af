package org.plumbline.engine.scheme;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Term;

/** Reads the indicators of scheme.yaml, and what each says of another entry. */
final class IndicatorReader {
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
        reader.known.putAll(top.section("indicators").each(reader::indicator));
        reader.changes.forEach(reader::change);
        return reader.known;
    }

    private Indicator indicator(Section.Named named) {
        var section = named.section()
                .only(
                        "zh",
                        "en",
                        "in",
                        "unit",
                        "better",
                        "range",
                        "minSample",
                        "optional",
                        "from",
                        "changeOf",
                        "monotone");
        var units = Arrays.stream(Unit.values()).map(Unit::code).toList();
        var dimension = section.text("in");
        if (section.has("changeOf")) {
            changes.put(named.code(), section);
        }
        if (!dimension.isEmpty() && !dimensions.isEmpty() && !dimensions.contains(dimension)) {
            section.flaw(
                    "in", new UnknownCode(Term.DIMENSION, dimension).message().known(dimension, dimensions));
        }
        return new Indicator(
                named.code(),
                section.title(),
                dimension,
                section.oneOf("unit", Unit::of, units, Unit.POINTS),
                section.oneOf("better", IndicatorReader::better, List.of("higher", "lower"), true),
                section.range("range"),
                section.whole("minSample", MOST_SAMPLE, 0),
                section.yes("optional"),
                section.has("from") && section.oneOf("from", IndicatorReader::history, List.of("history"), true),
                !section.has("monotone") || section.yes("monotone"),
                null);
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
            known.put(code, indicator.asChangeOf(other));
        }
    }

    private static Optional<Boolean> better(String word) {
        return switch (word) {
            case "higher" -> Optional.of(true);
            case "lower" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> history(String word) {
        return word.equals("history") ? Optional.of(true) : Optional.empty();
    }
}
