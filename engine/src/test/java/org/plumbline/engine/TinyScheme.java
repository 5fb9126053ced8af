package org.plumbline.engine;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The smallest whole scheme: one post, one month, two indicators; tests change one file of it. */
public final class TinyScheme {
    public static final String SCHEME = """
            scheme: tiny
            title: { zh: 小方案, en: Tiny }
            periods: [month]
            currency: CNY
            rounding: { points: 4, total: 2, money: 2 }
            posts:
              clerk: { zh: 办事员, en: Clerk }
            dimensions:
              work: { zh: 工作, en: Work, weight: 0..100 }
            indicators:
              speed: { in: work, zh: 速度, en: Speed, unit: percent, better: higher, range: 0..100 }
              care: { in: work, zh: 细心, en: Care, unit: points, better: higher, range: 0..100, optional: true }
            events:
              complaint: { zh: 投诉, en: Complaint }
            grades:
              poor: { zh: 差, en: Poor }
              fair: { zh: 好, en: Fair }
            pay:
              bonus: { zh: 奖金, en: Bonus, cancelledBy: [MONTH_BONUS] }
            awards:
              thanks: { zh: 感谢奖, en: Thanks }
            followUps:
              talk: { zh: 谈话, en: Talk }
            compensation: { base: 0..100000, floating: 0..100 }
            """;
    public static final String SCORING = """
            rule "速度"
                @clause("T-1")
            when
                $m : Measurement( indicator == "speed" )
            then
                insert( score($m).along("50:0 100:100") );
            end

            rule "细心"
                @clause("T-1")
            when
                $m : Measurement( indicator == "care" )
            then
                insert( score($m).asMeasured() );
            end
            """;
    public static final String WEIGHTING = """
            rule "权重"
                @clause("T-2")
            when
                Appraisee( monthly )
            then
                insert( dimension("work").weighs(100) );
                insert( indicator("speed").weighs(60) );
                insert( indicator("care").weighs(40) );
            end
            """;
    public static final String VETO = """
            rule "投诉否决"
                @clause("T-3")
            when
                Event( kind == "complaint", substantiated, role == "responsible" )
            then
                insert( veto().cancels(MONTH_BONUS) );
            end
            """;
    public static final String INCENTIVES = """
            rule "好"
                @clause("T-4")
            when
                Total( value >= 60 )
            then
                insert( grade("fair") );
                insert( coefficient(1) );
            end

            rule "差"
                @clause("T-4")
            when
                Total( value < 60 )
            then
                insert( grade("poor") );
                insert( coefficient("0.5") );
            end

            rule "奖金"
                @clause("T-5")
            when
                Appraisee( monthly )
            then
                insert( pay("bonus").product(BASE, COEFFICIENT) );
            end
            """;

    private TinyScheme() {}

    /** All of it. */
    public static SchemeFiles files() {
        return new SchemeFiles(new TreeMap<>(whole()));
    }

    /** All of it, with one file in place of another or added. */
    public static SchemeFiles with(String name, String text) {
        var texts = new TreeMap<>(whole());
        texts.put(name, text);
        return new SchemeFiles(texts);
    }

    /** All of it, with a replacement in one file. */
    public static SchemeFiles replacing(String name, String from, String to) {
        var text = whole().getOrDefault(name, "");
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in " + name + ": " + from);
        }
        return with(name, text.replace(from, to));
    }

    private static Map<String, String> whole() {
        return Map.of(
                "scheme.yaml", SCHEME,
                "scoring.drl", SCORING,
                "weighting.drl", WEIGHTING,
                "veto.drl", VETO,
                "incentives.drl", INCENTIVES);
    }
}
