package org.plumbline.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Language;
import tools.jackson.core.JacksonException;

class PlainYamlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: *d            | *d
            a: &d x          | &d
            a: &d { b: 1 }   | &d
            a: [&d 1, *d]    | &d
            a: !!str 1       | !
            a: !x { b: 1 }   | !
            a: !!java.lang.Runtime [] | !
            """)
    void noPieceHasANameOrASign(String yaml, String word) {
        var broken = catchThrowableOfType(
                JacksonException.class, () -> Documents.yaml().readTree(yaml));

        assertThat(Broken.document(broken, "YAML").statement())
                .isInstanceOfSatisfying(
                        DocumentProblem.YamlTrickAt.class,
                        trick -> assertThat(trick.word()).isEqualTo(word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { a: 1， b: 2 }              | 1:7
            { id: A1，post: b }          | 1:9
            'a：b\nc: 1'                 | 1:2
            'x: 1\na: ｛ b: 1, c: 2 }'  | 2:4
            """)
    void aSignOfFullWidthIsToBlameWhereItStands(String yaml, String where) {
        var broken = catchThrowableOfType(
                JacksonException.class, () -> Documents.yaml().readTree(yaml.replace("\\n", "\n")));

        assertThat(Broken.document(broken, "YAML").statement())
                .isInstanceOfSatisfying(
                        DocumentProblem.FullWidthAt.class,
                        sign -> assertThat(sign.where()).isEqualTo(where));
    }

    @Test
    void inJsonItIsToo() {
        var broken = catchThrowableOfType(
                JacksonException.class, () -> Documents.json().readTree("{\"a\": 1，\"b\": 2}"));

        assertThat(Broken.document(broken, "JSON").in(Language.ZH)).contains("1:8", "，", "半角的 ,");
        assertThat(Broken.line(broken).in(Language.EN)).contains("full-width");
    }

    @Test
    void withoutOneNothingIsBlamed() {
        var broken = catchThrowableOfType(
                JacksonException.class, () -> Documents.yaml().readTree("a: '好，坏'\nb: c\nd: [1, 2\n"));

        assertThat(Broken.document(broken, "YAML").statement()).isInstanceOf(DocumentProblem.NotADocument.class);
    }

    @Test
    void groupsOfDigitsThatStandTwiceAreOfNumbersCutByCommas() {
        var broken = catchThrowableOfType(
                JacksonException.class, () -> Documents.yaml().readTree("{ a: 1,000, b: 2,000 }"));

        assertThat(Broken.document(broken, "YAML").statement()).isInstanceOf(DocumentProblem.SeparatorAt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: ~", "a: null", "a:", "{ a: , b: 1 }", "a: ~\nb: 1"})
    void whatIsNothingIsAbsent(String yaml) {
        assertThat(Documents.yaml().readTree(yaml).get("a").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a: \"~\", ~", "a: '', ''", "a: x~, x~", "a: '*d', *d", "a: x, x"})
    void whatIsWrittenIsAText(String yaml, String text) {
        assertThat(Documents.yaml().readTree(yaml).get("a").stringValue()).isEqualTo(text);
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedWithTheirPlace() {
        var gbk = "a: 1\nname: 急诊科\n".getBytes(Charset.forName("GBK"));

        var broken = catchThrowableOfType(
                JacksonException.class, () -> Documents.yaml().readTree(gbk));

        assertThat(Broken.document(broken, "YAML").statement()).hasToString("NotUtf8At[line=2, column=7]");
        assertThat(Documents.yaml()
                        .readTree("name: 急诊科".getBytes(StandardCharsets.UTF_8))
                        .get("name")
                        .stringValue())
                .isEqualTo("急诊科");
    }
}
