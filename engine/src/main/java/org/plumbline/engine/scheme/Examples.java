package org.plumbline.engine.scheme;

import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.rules.Term;

/** What each key of scheme.yaml may look like, to be shown where one is missing or written otherwise. */
public final class Examples {
    private static final String TITLE = "{ zh: 名称, en: Name }";
    private static final Map<Term, String> SECTIONS = Map.ofEntries(
            Map.entry(Term.INDICATOR, "indicators"),
            Map.entry(Term.DIMENSION, "dimensions"),
            Map.entry(Term.POST, "posts"),
            Map.entry(Term.DEPARTMENT, "departments"),
            Map.entry(Term.EVENT, "events"),
            Map.entry(Term.CAUSE, "causes"),
            Map.entry(Term.GRADE, "grades"),
            Map.entry(Term.ADJUSTMENT, "adjustments"),
            Map.entry(Term.PAY, "pay"),
            Map.entry(Term.AWARD, "awards"),
            Map.entry(Term.FOLLOW_UP, "followUps"),
            Map.entry(Term.POOL, "pools"),
            Map.entry(Term.FIGURE, "figures"),
            Map.entry(Term.ACHIEVEMENT, "achievements"),
            Map.entry(Term.LEVEL, "achievements"),
            Map.entry(Term.HONOUR, "honours"));
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("scheme", "my-scheme"),
            Map.entry("title", TITLE),
            Map.entry("zh", "名称"),
            Map.entry("en", "Name"),
            Map.entry("periods", "[month, year]"),
            Map.entry("currency", "CNY"),
            Map.entry("rounding", "{ points: 4, total: 2, money: 2 }"),
            Map.entry("points", "4"),
            Map.entry("total", "2"),
            Map.entry("money", "2"),
            Map.entry("appraises", TITLE),
            Map.entry("posts", "{ clerk: " + TITLE + " }"),
            Map.entry("departments", "[内科, 外科]"),
            Map.entry("dimensions", "{ work: { zh: 工作, en: Work, weight: 40..50 } }"),
            Map.entry("weight", "40..50"),
            Map.entry(
                    "indicators",
                    "{ speed: { in: work, zh: 速度, en: Speed, unit: percent, better: higher, range: 0..100 } }"),
            Map.entry("in", "work"),
            Map.entry("unit", "percent"),
            Map.entry("better", "higher"),
            Map.entry("range", "0..100"),
            Map.entry("events", "{ complaint: { zh: 投诉, en: Complaint } }"),
            Map.entry("causes", "{ billing: { zh: 计费, en: Billing } }"),
            Map.entry("adjustments", "{ extra: { zh: 加分, en: Extra, atMost: 10 } }"),
            Map.entry("atMost", "10"),
            Map.entry("grades", "{ poor: { zh: 差, en: Poor }, good: { zh: 好, en: Good } }"),
            Map.entry("pay", "{ bonus: { zh: 奖金, en: Bonus, cancelledBy: [MONTH_BONUS] } }"),
            Map.entry("cancelledBy", "[MONTH_BONUS]"),
            Map.entry("awards", "{ thanks: { zh: 感谢奖, en: Thanks } }"),
            Map.entry("followUps", "{ talk: { zh: 谈话, en: Talk } }"),
            Map.entry("compensation", "{ base: 0..1000000, floating: 0..100 }"),
            Map.entry("base", "0..1000000"),
            Map.entry("floating", "0..100"),
            Map.entry("severity", "1..3"),
            Map.entry("pools", "{ year-end: { zh: 年终奖金池, en: Year-end pool, pay: bonus } }"),
            Map.entry("figures", "{ profit: { zh: 利润, en: Profit, unit: money, range: 0..1000000 } }"),
            Map.entry("achievements", "{ contract: { zh: 合同, en: Contract, levels: [A, B] } }"),
            Map.entry("levels", "[A, B]"),
            Map.entry("honours", "{ star: { zh: 明星, en: Star } }"),
            Map.entry("cliffs", "{ atMost: 50 }"),
            Map.entry("meant", "[ { finding: never-concluded, about: thanks, because: from next year on } ]"),
            Map.entry("finding", "never-concluded"),
            Map.entry("about", "thanks"),
            Map.entry("because", "from next year on"));

    private static final Pattern FIRST_CODE = Pattern.compile("(\\{ )[a-z-]+:(.*?)zh: [^,]+, en: [^,} ]+");

    private Examples() {}

    /** A line that would do; what belongs under a name of the scheme's own has a title in any case. */
    static String of(String key) {
        return key + ": " + VALUES.getOrDefault(key, TITLE);
    }

    /** The same of a line that is missing: what is paid from a pool is named there. */
    static String missing(String key) {
        return key.equals("pay") ? "pay: bonus" : of(key);
    }

    /** How a code of that kind is entered in scheme.yaml; empty where it is not one of the scheme's own. */
    public static String entry(Term term, String code) {
        var section = SECTIONS.get(term);
        if (section == null || Code.isOdd(code)) {
            return section == null ? "" : of(section);
        }
        return FIRST_CODE.matcher(of(section)).replaceFirst("$1" + code + ":$2zh: 名称, en: Name");
    }
}
