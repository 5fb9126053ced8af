package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.scheme.Title;
import org.plumbline.engine.scheme.Unit;

/** Names that say what is measured, and units in which no such thing is measured: a 及时率 in seconds. */
record TitledUnits(WrittenScheme written) {
    private static final List<Measured> ALL = List.of(
            new Measured("(?<![效频功汇])率$|占比$|比例$|百分比$", Unit.PERCENT, Unit.PER_MILLE, Unit.PERCENTAGE_POINTS),
            new Measured("满意度$", Unit.PERCENT, Unit.PER_MILLE, Unit.PERCENTAGE_POINTS, Unit.POINTS),
            new Measured("(时间|时长|用时)$", Unit.SECONDS, Unit.MINUTES, Unit.HOURS, Unit.DAYS),
            new Measured("(次数|件数|人数|份数|起数)$", Unit.COUNT),
            new Measured("(得分|评分|成绩|测试)$", Unit.POINTS, Unit.PERCENT),
            new Measured("^[^占比率]*(利润|金额|销售额|营业额|费用|预算|成本)$", Unit.MONEY));

    /** What a name ends with, and the units of such things. */
    private record Measured(Pattern title, Set<Unit> units) {
        Measured(String title, Unit... units) {
            this(Pattern.compile(title), Set.of(units));
        }

        String shown() {
            return units.stream().map(Unit::code).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining(", "));
        }
    }

    static List<Flaw> of(WrittenScheme written) {
        var titled = new TitledUnits(written);
        var indicators = written.scheme().indicators().values().stream()
                .flatMap(indicator -> titled.of("indicators", indicator.code(), indicator.title(), indicator.unit()));
        var figures = written.scheme().settlement().figures().values().stream()
                .flatMap(figure -> titled.of("figures", figure.code(), figure.title(), figure.unit()));
        return Stream.concat(indicators, figures).toList();
    }

    private Stream<Flaw> of(String section, String code, Title title, Unit unit) {
        var zh = title.in(Language.ZH);
        return ALL.stream()
                .filter(measured -> measured.title().matcher(zh).find())
                .filter(measured -> !measured.units().contains(unit))
                .limit(1)
                .map(measured -> written.flaw(
                        new SchemeDoubt.UnitNotOfTitle(code, zh, unit.code(), measured.shown()),
                        section,
                        code,
                        "unit"));
    }
}
