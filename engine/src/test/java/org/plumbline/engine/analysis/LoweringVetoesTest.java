package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engine.TinyScheme;

/** A veto that lowers the grade alone takes pay as well: one that names a coefficient need not take as much. */
class LoweringVetoesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gradeAtMost("poor")                          | gradeAtMost("poor")                      | true
            gradeAtMost("poor").coefficientAtMost(0)     | gradeAtMost("poor")                      | true
            gradeAtMost("poor").coefficientAtMost(1)     | gradeAtMost("poor")                      | false
            gradeAtMost("poor")                          | gradeAtMost("poor").coefficientAtMost(0) | false
            gradeAtMost("poor").coefficientAtMost("0.4") | gradeAtMost("poor").coefficientAtMost("0.4") | true
            """)
    void aSecondVetoIsHiddenWhereTheFirstTakesAsMuch(String first, String second, boolean hidden) {
        var files = TinyScheme.with("veto.drl", """
                rule "都" @clause("T-3") when Event( kind == "complaint", substantiated )
                then insert( veto().%s ); end
                rule "重的" @clause("T-3") when Event( kind == "complaint", substantiated, severity >= 3 )
                then insert( veto().%s ); end
                """.formatted(first, second));

        assertThat(ConductTest.flaws(files))
                .filteredOn(flaw -> flaw.message().code().equals("hidden"))
                .hasSize(hidden ? 1 : 0);
    }
}
