package org.plumbline.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;

class WrittenNumberTest {
    private static final String APPRAISAL = """
            scheme: tiny
            appraisee: { id: A1, post: clerk }
            period: 2026-07
            measurements: { speed: 90, care: 80 }
            events: [ { id: E1, kind: idea, role: affected, status: substantiated, occurred: 2026-07-02, amount: 500 } ]
            compensation: { base: 6000, floating: 20 }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base: 6000  | base: 6,000       | compensation.base   | write 6000 for "6,000"
            base: 6000  | base: "6,000"     | compensation.base   | write 6000 for "6,000"
            base: 6000  | base: 6，000      | compensation.base   | write 6000 for "6，000"
            base: 6000  | base: 1,234,567   | compensation.base   | write 1234567 for "1,234,567"
            base: 6000  | base: 6,000.50    | compensation.base   | write 6000.50 for "6,000.50"
            amount: 500 | amount: 2,000     | events[0].amount    | write 2000 for "2,000"
            speed: 90   | speed: 1,090      | measurements.speed  | write 1090 for "1,090"
            care: 80    | care: 1,080       | measurements.care   | write 1080 for "1,080"
            speed: 90   | speed: 90%        | measurements.speed  | Maybe "90"?
            speed: 90   | speed: 90 ％      | measurements.speed  | Maybe "90"?
            speed: 90   | speed: 090        | measurements.speed  | Maybe "90"?
            speed: 90   | speed: '"90"'     | measurements.speed  | without quotation marks
            """)
    void aNumberThatIsWrittenOtherwiseIsToldHow(String from, String to, String path, String says) {
        assertThat(APPRAISAL).contains(from);
        var read = AppraisalReader.read(Documents.yaml().readTree(APPRAISAL.replace(from, to)));

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message().in(Language.EN)).contains(says);
        });
    }

    @Test
    void threeDigitsThatHaveAValueAreAFieldOfTheirOwn() {
        var read = AppraisalReader.read(Documents.yaml().readTree(APPRAISAL.replace("care: 80", "\"080\": 80")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.appraisal().measurements()).containsKeys("speed", "080");
    }

    @Test
    void threeDigitsBehindATextAreNoMoreOfIt() {
        var read = AppraisalReader.read(Documents.yaml().readTree(APPRAISAL.replace("id: A1,", "id: A1,000,")));

        assertThat(read.problems()).extracting(problem -> problem.path()).containsExactly("appraisee.000");
    }
}
