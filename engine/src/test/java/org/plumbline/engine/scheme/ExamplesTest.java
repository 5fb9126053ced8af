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
    @Test
    void theExamplesOfAllSectionsMakeAScheme() {
        var flaws = new ArrayList<Flaw>();
        // What is appraised is a person on a post, or a unit.
        var yaml = SchemeReader.SECTIONS.stream()
                .filter(section -> !section.equals("appraises"))
                .map(Examples::of)
                .collect(Collectors.joining("\n", "", "\n"));

        var scheme = SchemeReader.read(yaml, flaws);

        assertThat(flaws).isEmpty();
        assertThat(scheme.settlement().pools()).containsOnlyKeys("year-end");
        assertThat(Examples.missing("pay")).isEqualTo("pay: bonus");
    }

    @Test
    void everyTermThatSchemesDeclareHasAnExampleOfItsEntry() {
        for (var term : Term.values()) {
            var named = Examples.entry(term, "any-code");
            assertThat(named.isEmpty())
                    .as("%s", term)
                    .isEqualTo(Stream.of(Term.ROLE, Term.CURVE, Term.DECIMAL, Term.RATIO, Term.SENTENCE, Term.LEAVING)
                            .anyMatch(term::equals));
        }
    }
}
