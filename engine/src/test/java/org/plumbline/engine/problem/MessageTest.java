package org.plumbline.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.rules.Term;

class MessageTest {
    @Test
    void everySentenceIsThereInEveryLanguage() {
        assertThat(Message.codes(Language.ZH)).containsExactlyInAnyOrderElementsOf(Message.codes(Language.EN));
    }

    @Test
    void noSentenceSpeaksOfHowTheProgramIsMade() {
        for (var language : Language.values()) {
            for (var code : Message.codes(language)) {
                assertThat(Message.sentence(language, code))
                        .as(code)
                        .doesNotContainPattern("(?i)java|exception|drools|\\bnull\\b|\\bclass\\b|stack|thread");
            }
        }
    }

    @Test
    void everyStatementHasASentenceOfItsOwnWordsInEveryLanguage() {
        assertThat(Statements.ofTheProject()).hasSizeGreaterThan(200);
        for (var statement : Statements.ofTheProject()) {
            var words = Statements.words(statement);
            var used = new TreeSet<String>();
            for (var language : Language.values()) {
                var named = Statements.named(Message.sentence(language, Statements.code(statement)));
                assertThat(words).as(language + " " + statement.getName()).containsAll(named);
                used.addAll(named);
            }
            assertThat(used).as("words of " + statement.getName()).containsExactlyInAnyOrderElementsOf(words);
        }
    }

    @Test
    void everyKindOfCodeHasASentenceThatNamesWhatWasWritten() {
        for (var term : Term.values()) {
            var code = new UnknownCode(term, "").code();
            for (var language : Language.values()) {
                if (Statements.hasASentence(code)) {
                    assertThat(Statements.named(Message.sentence(language, code)))
                            .as(code)
                            .containsExactly("written");
                }
            }
        }
    }

    @Test
    void aWordThatNoSentenceNamesWouldBeFound() {
        assertThat(Statements.words(Unheard.class)).isNotEqualTo(Statements.named("Nothing of {it}."));
        assertThat(Statements.code(Unheard.class)).isEqualTo("unheard");
    }

    /** A statement whose words its sentence does not name. */
    private record Unheard(String word) implements Statement {}

    @Test
    void aMisspeltWordGetsTheOneThatWasMaybeMeant() {
        var candidates = List.of("patient-satisfaction", "service-norms", "volume");

        assertThat(new UnknownCode(Term.INDICATOR, "patient-satisfacton")
                        .message()
                        .maybe("patient-satisfacton", candidates)
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"patient-satisfacton\". Maybe \"patient-satisfaction\"?");
        assertThat(new UnknownCode(Term.INDICATOR, "zzz")
                        .message()
                        .maybe("zzz", candidates)
                        .maybe())
                .isEmpty();
        assertThat(new UnknownCode(Term.INDICATOR, "volume")
                        .message()
                        .maybe("volume", candidates)
                        .maybe())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "coefficientAtLeast, coefficientAtMost",
        "atLeastInAll, atMostInAll",
        "toWorst, toBest",
        "toWorstPercent, toBestPercent",
        "unqualified, qualified",
        "qualified, unqualified",
        "roundedHalfDown, roundedHalfUp",
        "takesPercent, givesPercent",
        "inpatient-satisfaction, outpatient-satisfaction",
        "patient-dissatisfaction, patient-satisfaction",
        "internal-audit, external-audit",
        "junior-nurse, senior-nurse",
        "male-ward, female-ward",
        "east-wing, west-wing",
        "online-agent, offline-agent",
        "in-time, not-in-time",
        "lower, higher",
        "unsubstantiated, substantiated",
        "early, late",
        "内科, 外科",
        "外科, 儿科",
        "东院门诊部, 西院门诊部",
        "不合格科室, 合格科室",
        "男病区, 女病区"
    })
    void whatMeansTheOppositeIsNeverSuggested(String written, String known) {
        var message = new UnknownCode(Term.INDICATOR, written).message();

        assertThat(message.maybe(written, List.of(known)).maybe()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "coefficientAtMst, coefficientAtMost", "toBst, toBest", "qualifed, qualified", "roundedHalfup, roundedHalfUp",
        "outpatient-satisfacton, outpatient-satisfaction", "senoir-nurse, senior-nurse", "急珍科, 急诊科", "门诊, 门诊部"
    })
    void aSlipOfThePenStillIs(String written, String known) {
        var message = new UnknownCode(Term.INDICATOR, written).message();

        assertThat(message.maybe(written, List.of(known)).maybe()).containsExactly(known);
    }

    @Test
    void aWordLikeNoneIsToldAllThatThereAreAndOneLikeAnotherOnlyThat() {
        var all = List.of("volume", "service-norms", "answered");

        assertThat(new UnknownCode(Term.INDICATOR, "zzz")
                        .message()
                        .known("zzz", all)
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"zzz\". Known are: answered, service-norms, volume.");
        assertThat(new UnknownCode(Term.INDICATOR, "volumn")
                        .message()
                        .known("volumn", all)
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"volumn\". Maybe \"volume\"?");
        assertThat(new UnknownCode(Term.INDICATOR, "zzz")
                        .message()
                        .known("zzz", List.of())
                        .in(Language.EN))
                .isEqualTo("There is no indicator \"zzz\".");
    }

    @Test
    void ofMoreThanTwentyKnownWordsTwentyAreShown() {
        assertThat(toldOf(20)).endsWith(", word-118, word-119.");
        assertThat(toldOf(21)).endsWith(", word-118, word-119, ….");
    }

    private static String toldOf(int count) {
        var all = IntStream.range(100, 100 + count)
                .mapToObj(number -> "word-" + number)
                .toList();
        return new UnknownCode(Term.INDICATOR, "zzz")
                .message()
                .known("zzz", all)
                .in(Language.EN);
    }
}
