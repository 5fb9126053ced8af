package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.ruleset.SchemeFiles;

class DepartmentMoneyTest {
    static Stream<Mistake> mistakes() {
        return Mistake.in(DepartmentMoneyTest.class, "departments.yaml", byVisits());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void moneyByFiguresOfDepartmentsIsHeldAgainstItsNeighbours(Mistake mistake) {
        mistake.isSaidIn(ConductTest.flaws(mistake.files()));
    }

    @Test
    void nothingIsSaidOfTheSchemeAsItIs() {
        assertThat(ConductTest.flaws(byVisits())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receives(3000)                                 | receives(1000)
            receives(3000)                                 | receives(4500)
            figure("visits") >= 80                         | figure("visits") >= 80, figure("visits") <= 100
            figure("visits") >= 60, figure("visits") < 80  | figure("deaths") == 0, figure("visits") >= 60, figure("visits") < 80
            figure("visits") >= 80, figure("deaths") == 0  | figure("visits") >= 80, figure("deaths") <= 3
            """)
    void nothingIsSaidOfWhatIsMeant(String from, String to) {
        var texts = new TreeMap<>(byVisits().texts());
        assertThat(texts.get("settlement.drl")).contains(from);
        texts.computeIfPresent("settlement.drl", (name, text) -> text.replace(from, to));

        assertThat(ConductTest.flaws(new SchemeFiles(texts))).isEmpty();
    }

    /** The tiny scheme with a pool that each department fills by its visits: 1,000 from 60 on, 3,000 from 80 on. */
    private static SchemeFiles byVisits() {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent("scheme.yaml", (name, text) -> text + """
                pools:
                  pot: { zh: 奖金池, en: Pot, pay: bonus }
                figures:
                  visits: { zh: 复诊率, en: Visits, unit: percent, range: 0..100, of: departments }
                  deaths: { zh: 事故, en: Accidents, unit: count, range: 0..100, of: departments }
                """);
        texts.put("settlement.drl", """
                rule "够格" @clause("T-9")
                when Department( figure("visits") >= 60, figure("visits") < 80 )
                then insert( pool("pot").receives(1000) ); end

                rule "优良" @clause("T-9")
                when Department( figure("visits") >= 80, figure("deaths") == 0 )
                then insert( pool("pot").receives(3000) ); end

                rule "分" @clause("T-9") when Member( monthly ) then insert( share("pot").equally() ); end
                """);
        return new SchemeFiles(texts);
    }
}
