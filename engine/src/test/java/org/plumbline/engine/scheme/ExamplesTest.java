package org.plumbline.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.rules.Term;

/** Whoever writes what an example shows must not be told that it is wrong. */
class ExamplesTest {
    private static final Stream<String> SECTIONS = Stream.of(
            "scheme",
            "title",
            "periods",
            "currency",
            "rounding",
            "posts",
            "dimensions",
            "indicators",
            "events",
            "causes",
            "adjustments",
            "grades",
            "pay",
            "awards",
            "followUps",
            "compensation",
            "pools",
            "figures",
            "achievements",
            "honours",
            "cliffs");

    @Test
    void theExamplesOfAllSectionsMakeAScheme() {
        var flaws = new ArrayList<Flaw>();
        var yaml = SECTIONS.map(Examples::of).collect(Collectors.joining("\n", "", "\n"));

        var scheme = SchemeReader.read(yaml, flaws);

        assertThat(flaws).isEmpty();
        assertThat(scheme.settlement().pools()).containsOnlyKeys("year-end");
        assertThat(Examples.missing("pay")).isEqualTo("pay: bonus");
    }

    @Test
    void everyTermThatSchemesDeclareHasAnExampleOfItsEntry() {
        for (var term : Term.values()) {
            var named = Examples.entry(term);
            assertThat(named.isEmpty())
                    .as("%s", term)
                    .isEqualTo(
                            Stream.of(Term.ROLE, Term.CURVE, Term.DECIMAL, Term.SENTENCE, Term.DEPARTMENT, Term.LEAVING)
                                    .anyMatch(term::equals));
        }
    }
}
