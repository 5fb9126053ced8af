package org.plumbline.engine.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Mistake;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemePlaces;
import org.plumbline.engine.scheme.SchemeReader;

class PlausibilityTest {
    private static final Path PLAUSIBLE = Path.of("src/test/resources/org/plumbline/engine/plausibility/scheme");

    static Stream<Mistake> mistakes() throws IOException {
        return Mistake.in(PlausibilityTest.class, "mistakes.yaml", SchemeFiles.in(PLAUSIBLE));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatCanHardlyBeMeantIsSaidOnItsLine(Mistake mistake) {
        mistake.isSaidIn(found(mistake.files()));
    }

    @Test
    void nothingIsSaidOfWhatIsMeant() throws IOException {
        assertThat(found(SchemeFiles.in(PLAUSIBLE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scheme.yaml    | severity: 1..3            | severity: 1..2
            scoring.drl    | 50:0 100:100              | 50:0 100:60
            scoring.drl    | 50:0 100:100              | 0:0 100:100
            scoring.drl    | 50:0 100:100              | 0.9:0 50:0 100:100
            scoring.drl    | 0.5:100 2:0               | 0:100 0.5:50 2:0
            scoring.drl    | 30:100 120:0              | 30:100 120:10 600:0
            scoring.drl    | atMostInAll(8)            | atMostInAll(8).within("conduct")
            scheme.yaml    | atMost: 20                | atMost: 8
            scoring.drl    | deduct(6)                 | deduct("6.0")
            scoring.drl    | score($m).asMeasured()    | score($m).along("0:0 100:60")
            incentives.drl | coefficient("1.2")        | coefficient("1.20")
            incentives.drl | value >= 85               | value >= 85, value <= 100
            incentives.drl | value < 60                | value >= 0, value < 60
            incentives.drl | product(BASE, COEFFICIENT) | product(COEFFICIENT).times(5000)
            incentives.drl | product(BASE, COEFFICIENT) | product(BASE, COEFFICIENT).onTopOf(BASE)
            incentives.drl | of(200)                   | of("200.00")
            incentives.drl | of(200)                   | of(200).atMost(200)
            settlement.drl | receivesPercent(2)        | receivesPercent("0.02")
            settlement.drl | toBestPercent(20)         | toBestPercent("20")
            scheme.yaml    | better: higher, range: 0..100 } | better: higher, range: 10..100 }
            scheme.yaml    | base: 0..100000           | base: 0..100
            settlement.drl | value >= 10               | value != 0
            scoring.drl    | daysSinceSameCause <= 90  | daysSinceSameCause <= 90, severity != 1
            veto.drl       | kind == "theft"           | kind in ("theft")
            veto.drl       | kind == "theft"           | kind == "theft", kind != "complaint"
            weighting.drl  | Appraisee( monthly        | Appraisee( post in ("clerk", "guard"), monthly
            """)
    void nothingIsSaidOnTheOtherSide(String file, String from, String to) throws IOException {
        var texts = new TreeMap<>(SchemeFiles.in(PLAUSIBLE).texts());
        assertThat(texts.get(file)).contains(from);
        texts.computeIfPresent(file, (name, text) -> text.replace(from, to));

        assertThat(found(new SchemeFiles(texts))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incentives.drl | 感谢奖:抓到小偷，每起 200 元 | 感谢奖:2025 年第 3 条，每起 200 元
            incentives.drl | 建议奖:最多 2,000 元      | 建议奖:最多 0.2 万元
            scoring.drl    | 差错率:0.5% 以内满分，2% 起 0 分 | 差错率:每多 0.5 个百分点扣 33 分
            scoring.drl    | 90 天内同一原因:扣分乘 2   | 三个月内同一原因:扣分加倍
            scoring.drl    | 等待:30 秒满分，120 秒起 0 分 | 等待:半分钟满分，2 分钟起 0 分
            settlement.drl | 明星:最好的 20%            | 明星:每 5 人 1 名
            follow-ups.drl | 连续三个月差:谈话          | 一般、差:一次性谈话
            """)
    void aNameMaySayTheNumberOtherwise(String file, String name, String other) throws IOException {
        var texts = new TreeMap<>(SchemeFiles.in(PLAUSIBLE).texts());
        assertThat(texts.get(file)).contains(name);
        texts.computeIfPresent(file, (any, text) -> text.replace(name, other));

        assertThat(found(new SchemeFiles(texts))).isEmpty();
    }

    private static List<Flaw> found(SchemeFiles files) {
        try (var engine = Engine.witness(files)) {
            var places = SchemePlaces.of(files.texts().getOrDefault(SchemeReader.FILE, ""));
            return Plausibility.of(engine.scheme(), engine.rules().rules(), places);
        }
    }
}
