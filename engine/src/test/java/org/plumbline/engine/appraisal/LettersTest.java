package org.plumbline.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engine.problem.Language;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two texts that look alike are one person, or one department. */
class LettersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            'S1 ', U+0020, 3, S1
            ' S1', U+0020, 1, S1
            'S1\u200B', U+200B, 3, S1
            '\u3000S1', U+3000, 1, S1
            'S\u00A01', U+00A0, 2, 'S 1'
            '\uFEFFS1', U+FEFF, 1, S1
            'S\u202E1', U+202E, 2, S1
            'Ｓ1', U+FF33, 1, S1
            'S１', U+FF11, 2, S1
            'S①', U+2460, 2, S1
            'S\u034F1', U+034F, 2, S1
            'S1\uFE0F', U+FE0F, 3, S1
            'S\u31641', U+3164, 2, S1
            'S1\uDB40\uDD00', U+E0100, 3, S1
            'Ⅷ组', U+2167, 1, VIII组
            'ﬁn', U+FB01, 1, fin
            'Mu\u0308ller', U+0308, 3, Müller
            '\uF90A', U+F90A, 1, 金
            """)
    void anIdThatLooksLikeAnotherIsRefusedWithItsPlace(String written, String letter, int position, String meant) {
        var problems = read(written, "ward").problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("appraisee.id");
            assertThat(problem.message().code()).isEqualTo("odd-letter");
            assertThat(problem.in(Language.ZH)).contains(letter, "第 " + position + " 个字符", "\"" + meant + "\"");
        });
        assertThat(read("S1", written).problems())
                .extracting(problem -> problem.path() + " " + problem.message().code())
                .containsExactly("appraisee.department odd-letter");
    }

    @ParameterizedTest
    @CsvSource({"S1", "S 1", "张三", "内科（一）", "O'Neill-Müller", "𠮷野", "Müller", "Ngô Đức", "한국", "が"})
    void whatIsSeenAsItIsIsTaken(String written) {
        assertThat(read(written, written).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"客服系统　七月, 0", "ＣＲＭ, 0", "CRM\u202Eabc, 1", "CRM\u200Babc, 1"})
    void aRemarkIsForPeopleToRead(String source, int problems) {
        var document = document("S1", "ward");
        document.putObject("measurements").putObject("speed").put("value", 80).put("source", source);

        assertThat(AppraisalReader.read(document).problems()).hasSize(problems);
    }

    private static Reading read(String id, String department) {
        return AppraisalReader.read(document(id, department));
    }

    private static ObjectNode document(String id, String department) {
        var document =
                JsonNodeFactory.instance.objectNode().put("scheme", "tiny").put("period", "2026-07");
        document.putObject("appraisee").put("id", id).put("department", department);
        return document;
    }
}
