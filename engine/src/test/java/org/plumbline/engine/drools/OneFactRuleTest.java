package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Rules that look at one fact are asked without a session; whoever reads the decision cannot tell. */
class OneFactRuleTest {
    /** Of each sort some, in one group: of one fact, joining two, asking for absence, and speaking of the fact. */
    private static final SchemeFiles FILES = TinyScheme.with("scoring.drl", TinyScheme.SCORING + """
            rule "either" @clause("T-1")
            when Event( alleged || severity >= 3 )
            then insert( deduct(1) ); end

            rule "neither" @clause("T-1")
            when Event( !( severity in (1, 2) ), role not in ("leader", "affected"), monthly )
            then insert( deduct("0.5") ); end

            rule "joined" @clause("T-1")
            when $t : Event( severity == 4 ) Event( daysLate == $t.daysLate, severity == 1 )
            then insert( deduct(2) ); end

            rule "absent" @clause("T-1")
            when Measurement( indicator == "speed", value > 79.5B ) not Event( severity > 4 )
            then insert( add("0.1") ); end

            rule "doubled" @clause("T-1")
            when $e : Event( severity == 3, substantiated )
            then insert( multiply($e).by(2) ); end
            """);

    private static final String[] EVENTS = {
        "events:",
        "- { id: C3, kind: complaint, role: responsible, status: substantiated, occurred: 2026-07-01, severity: 3 }",
        "- { id: C1, kind: complaint, role: responsible, status: alleged, occurred: 2026-07-02, severity: 1 }",
        "- { id: C4, kind: complaint, role: leader, status: dismissed, occurred: 2026-07-03, severity: 4 }"
    };

    @Test
    void eachConcludesOncePerFactBesideRulesThatNeedASession() {
        try (var engine = Engine.of(FILES, CompiledRules.NOT_KEPT)) {
            var decision = engine.decide(Asked.clerk("80", "70", EVENTS));

            assertThat(decision.adjustments())
                    .extracting(
                            each -> each.rule(),
                            each -> String.join(" ", each.because()),
                            each -> each.points().toPlainString())
                    .containsExactly(
                            tuple("absent", "", "0.1"),
                            tuple("either", "C1", "-1"),
                            tuple("either", "C3", "-2"),
                            tuple("either", "C4", "-1"),
                            tuple("joined", "C1 C4", "-2"),
                            tuple("neither", "C3", "-1"));
        }
    }

    @Test
    void theWitnessAgrees() {
        try (var engine = Engine.of(FILES, CompiledRules.NOT_KEPT);
                var witness = Engine.witness(FILES)) {
            var reading = Asked.clerk("80", "70", EVENTS);

            assertThat(Documents.canonical(engine.decide(reading)))
                    .isEqualTo(Documents.canonical(witness.decide(reading)));
        }
    }
}
