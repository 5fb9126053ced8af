package org.plumbline.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Period;
import org.plumbline.rules.Stage;

/**
 * A rule as its file has it.
 *
 * <p>{@code needs} are the facts without any of which it cannot fire; {@code looksAt} are these and the ones it only
 * asks the absence of. A rule {@code ofSetting} looks only at what is the same for everybody on one post in one kind
 * of period. {@code patterns} and {@code conclusions} are its condition and its conclusions, word for word.
 */
public record Rule(
        String name,
        List<String> clauses,
        Stage stage,
        Place place,
        boolean ofSetting,
        Set<Class<? extends Fact>> needs,
        Set<Class<? extends Fact>> looksAt,
        Set<Class<? extends Conclusion>> concludes,
        List<Pattern> patterns,
        List<ConclusionExpression> conclusions) {
    /** Keeps copies. */
    public Rule {
        clauses = List.copyOf(clauses);
        needs = Set.copyOf(needs);
        looksAt = Set.copyOf(looksAt);
        concludes = Set.copyOf(concludes);
        patterns = List.copyOf(patterns);
        conclusions = List.copyOf(conclusions);
    }

    /** The single comparisons of its condition, in the order of the file. */
    public List<Condition.Test> tests() {
        return patterns.stream()
                .flatMap(pattern -> pattern.condition().tests().stream())
                .toList();
    }

    /** Whether what it asks of the kind of period can be met; a quick look. */
    public boolean isPossibleIn(Period period) {
        var cycle = new Cycle(0, period);
        return patterns.stream()
                .flatMap(pattern -> pattern.needed().stream())
                .filter(test -> test.path().steps().size() == 1 && test.path().isOfSetting())
                .allMatch(test -> test.holds(cycle, Map.of()));
    }
}
