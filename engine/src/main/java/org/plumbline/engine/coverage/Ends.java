package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Department;
import org.plumbline.rules.Figure;

/** The ends of the range of an indicator or a figure: both are values that count. */
record Ends(String code, Range range, boolean settles, boolean ofDepartments) implements Limit {
    static Ends of(SettlementTerms.Figure figure) {
        return new Ends(figure.code(), figure.range(), true, figure.ofDepartments());
    }

    @Override
    public Place place() {
        return Place.file(SchemeReader.FILE);
    }

    @Override
    public String rule() {
        return "";
    }

    @Override
    public String shown() {
        return code + ": range: " + range;
    }

    @Override
    public List<Side> sides() {
        return List.of(new Side.At(range.least()), new Side.At(range.greatest()));
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        if (!settles) {
            return tried.scores()
                    .filter(score -> score.indicator().equals(code))
                    .map(Decision.Score::measured);
        }
        return ofDepartments
                ? tried.facts().of(Department.class).stream()
                        .map(Department.class::cast)
                        .filter(department -> department.figures().containsKey(code))
                        .map(department -> department.figure(code))
                : tried.facts().of(Figure.class).stream()
                        .map(Figure.class::cast)
                        .filter(figure -> figure.code().equals(code))
                        .map(Figure::value);
    }
}
