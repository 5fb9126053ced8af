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

    private static final Path MARKETING = Path.of("../rules/hospital-marketing");

    static Stream<Mistake> mistakes() throws IOException {
        var plausible = SchemeFiles.in(PLAUSIBLE);
        return Stream.of("mistakes.yaml", "names.yaml", "slips.yaml")
                .flatMap(table -> Mistake.in(PlausibilityTest.class, table, plausible));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatCanHardlyBeMeantIsSaidOnItsLine(Mistake mistake) {
        mistake.isSaidIn(found(mistake.files()));
    }

    static Stream<Mistake> mistakesOfSettlements() throws IOException {
        return Mistake.in(PlausibilityTest.class, "settlements.yaml", SchemeFiles.in(MARKETING));
    }

    @ParameterizedTest
    @MethodSource("mistakesOfSettlements")
    void moneyThatCanHardlyBeMeantIsSaidOnItsLine(Mistake mistake) {
        mistake.isSaidIn(found(mistake.files()));
    }

    @Test
    void nothingIsSaidOfWhatIsMeant() throws IOException {
        assertThat(found(SchemeFiles.in(PLAUSIBLE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scheme.yaml    | severity: 1..3            | severity: 1..2
            scoring.drl    | 50:0 100:100              | 0:0 50:0 100:100
            scoring.drl    | 50:0 100:100              | 0.9:0 50:0 100:100
            scoring.drl    | 0.5:100 2:0               | 0.3:100 0.5:100 2:0
            scoring.drl    | 30:100 120:0              | 30:100 120:0 600:0
            scoring.drl    | atMostInAll(8)            | atMostInAll(8).within("conduct")
            scheme.yaml    | atMost: 20                | atMost: 8
            scoring.drl    | deduct(6)                 | deduct("6.0")
            scoring.drl    | score($m).asMeasured()    | score($m).along("0:0 100:60")
            incentives.drl | coefficient("1.2")        | coefficient("1.20")
            incentives.drl | value >= 85               | value >= 85, value <= 100
            incentives.drl | value < 60                | value >= 0, value < 60
            incentives.drl | product(BASE, COEFFICIENT) | product(COEFFICIENT).times(5000)
            incentives.drl | product(BASE, COEFFICIENT) | product(BASE, COEFFICIENT).onTopOf(BASE)
            incentives.drl | product(BASE, COEFFICIENT) | product(BASE, COEFFICIENT).times(19)
            incentives.drl | of(200)                   | of("200.00")
            incentives.drl | of(200)                   | of(200).atMost(200)
            settlement.drl | receivesPercent(2)        | receivesPercent("0.02")
            settlement.drl | toBestPercent(20)         | toBestPercent("20")
            veto.drl       | role == "responsible"     | '(role == "responsible" || role == "leader")'
            veto.drl       | substantiated             | '(substantiated || alleged)'
            veto.drl       | kind == "theft"           | '(kind == "theft" || (kind == "complaint" && severity == 3))'
            scoring.drl    | daysSinceSameCause <= 90  | '(late || daysSinceSameCause <= 90)'
            scheme.yaml    | range: 0..600             | range: 0..600, minSample: 99
            scheme.yaml    | range: 0..600             | range: 0..600, minSample: 2
            scheme.yaml    | zh: 及时率                | zh: 满意率
            scheme.yaml    | zh: 细心                  | zh: 工作效率
            scheme.yaml    | zh: 细心                  | zh: 满意度
            scheme.yaml    | zh: 差错率                | zh: 费用占预算
            scheme.yaml    | zh: 上门次数              | zh: 上门
            scheme.yaml    | better: lower, range: 0..100 | better: lower, range: 0..20
            scheme.yaml    | en: Theft }               | en: Theft }   # 最多 3 次
            scheme.yaml    | atMost: 20 }              | atMost: 20 }   # 每月最多 20 分，T-2
            scheme.yaml    | weight: 0..100 }          | weight: 0..100 }   # 上限 100
            scheme.yaml    | currency: CNY             | currency: USD
            settlement.drl | A 级合同:10000 元         | A 级合同:1 万元
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incentives.drl | 差:总分不到 60            | 差:总分没有达到 60
            incentives.drl | 差:总分不到 60            | 差:总分 60 以下
            incentives.drl | 好:总分 85 起             | 好:总分不低于 85
            incentives.drl | 好:总分 85 起             | 好:总分 85 及以上
            incentives.drl | 好:总分 85 起             | 好:总分 85 以上
            incentives.drl | 中:总分 60 起、不到 85    | 中:总分 60 到 85
            scoring.drl    | 90 天内同一原因           | 相隔 90 天以内同一原因
            scoring.drl    | 一级投诉:每起扣 2 分      | 3 号楼一级投诉:每起扣 2 分
            scoring.drl    | 一级投诉:每起扣 2 分      | 一级投诉:责任人每起扣 2 分
            scoring.drl    | 等待:30 秒满分，120 秒起 0 分 | 等待:半分钟以内满分，2 分钟以上 0 分
            scoring.drl    | 等待:30 秒满分，120 秒起 0 分 | 等待:每超过 9 秒扣 10 分
            scoring.drl    | 及时率:50% 以下 0 分，100% 满分 | 及时率:75% 得 50 分
            scoring.drl    | 及时率:50% 以下 0 分，100% 满分 | 及时率:满分 100 分
            scoring.drl    | 差错率:0.5% 以内满分，2% 起 0 分 | 差错率:超过 2% 的 0 分
            weighting.drl  | rule "权重"               | rule "及时率 40，其余 20"
            weighting.drl  | rule "权重"               | rule "权重:40 及时率，20 细心"
            weighting.drl  | rule "权重"               | rule "等待、差错率 20，其余 40、20"
            veto.drl       | 偷窃:取消奖金，等级最高为差 | 偷窃:取消奖金、好差事
            veto.drl       | 偷窃:取消奖金，等级最高为差 | 偷窃:取消奖金，不评好，等级最高为差
            follow-ups.drl | 连续三个月差:谈话         | 连着差:谈话
            """)
    void aNameMaySayTheSameInOtherWords(String file, String name, String other) throws IOException {
        aNameMaySayTheNumberOtherwise(file, name, other);
    }

    private static List<Flaw> found(SchemeFiles files) {
        try (var engine = Engine.witness(files)) {
            var places = SchemePlaces.of(files.texts().getOrDefault(SchemeReader.FILE, ""));
            return Plausibility.of(engine.scheme(), engine.rules().rules(), places);
        }
    }
}
