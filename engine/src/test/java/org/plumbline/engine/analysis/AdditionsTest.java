package org.plumbline.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.ruleset.SchemeFiles;

class AdditionsTest {
    static Stream<Mistake> mistakes() {
        return Mistake.in(AdditionsTest.class, "additions.yaml", withMorePay());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatAddsUpOnOneFigureOrPersonIsSaidWithItsSumAndACase(Mistake mistake) {
        mistake.isSaidIn(ConductTest.flaws(mistake.files()));
    }

    /** Two rules of which never both apply, or not to the same, add up to nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scoring    | Measurement( indicator == "speed", value >= 90, value < 95 ) | add(2)    | Measurement( indicator == "speed", value >= 95 ) | add(3)
            scoring    | Measurement( indicator == "speed", value >= 90 )             | add(2)    | Measurement( indicator == "care", value >= 90 )  | add(3)
            scoring    | Measurement( indicator == "speed", value >= 90 )             | add(2)    | Appraisee( monthly )                             | add(3)
            scoring    | Measurement( indicator == "speed", value < 50 )              | deduct(2) | Measurement( indicator == "speed", value >= 90 ) | deduct(3)
            scoring    | Measurement( indicator == "speed", value >= 90 )             | add(2)    | Event( kind == "praise", substantiated, role == "responsible" ) | add(3)
            scoring    | Appraisee( department == "甲科" )                             | add(2)    | Appraisee( department == "乙科" )                 | add(3)
            scoring    | History( consecutive("fair") == 2 )                          | add(2)    | History( consecutive("fair") > 2 )               | add(3)
            incentives | Total( value >= 90, value < 95 )                             | award("thanks").of(200) | Total( value >= 95 )               | award("thanks").of(300)
            incentives | Appraisee( monthly )                                         | award("thanks").of(200) | Appraisee( monthly )               | pay("extra").product(BASE).times("0.1")
            """)
    void nothingIsSaidOfRulesThatDoNotMeet(String stage, String one, String adds, String other, String more) {
        var texts = new TreeMap<>(withMorePay().texts());
        texts.put(stage + "-more.drl", rule("甲", one, adds) + rule("乙", other, more));

        assertThat(ConductTest.flaws(new SchemeFiles(texts)))
                .extracting(flaw -> flaw.message().code())
                .doesNotContain("both-add", "same-fact-twice");
    }

    private static String rule(String name, String condition, String conclusion) {
        return "rule \"%s\" @clause(\"T\") when %s then insert( %s ); end\n".formatted(name, condition, conclusion);
    }

    /** The scheme with events, and a pay item of which no rule says anything. */
    private static SchemeFiles withMorePay() {
        var texts = new TreeMap<>(ConductTest.sound().texts());
        texts.computeIfPresent(
                "scheme.yaml", (name, text) -> text.replace("awards:\n", "  extra: { zh: 另一份, en: Extra }\nawards:\n"));
        return new SchemeFiles(texts);
    }
}
