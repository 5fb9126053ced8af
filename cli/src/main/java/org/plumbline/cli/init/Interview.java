package org.plumbline.cli.init;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plumbline.cli.init.Conversation.Prompt;
import org.plumbline.engine.scheme.Title;
import org.plumbline.rules.PeriodUnit;

/** What a new scheme starts from, question by question. */
final class Interview {
    /** What people call the kinds of periods, beside their codes. */
    private static final Map<PeriodUnit, Set<String>> PERIODS = Map.of(
            PeriodUnit.MONTH, Set.of("month", "monthly", "月", "月度", "每月", "按月"),
            PeriodUnit.QUARTER, Set.of("quarter", "quarterly", "季", "季度", "每季", "每季度", "按季"),
            PeriodUnit.YEAR, Set.of("year", "yearly", "年", "年度", "每年", "按年"));

    private static final Pattern BETWEEN = Pattern.compile("[,，、;；/+和及 　]+|\\band\\b");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Conversation conversation;
    private final Map<String, String> words;

    /** The words are the defaults in somebody's language. */
    Interview(Conversation conversation, Map<String, String> words) {
        this.conversation = conversation;
        this.words = words;
    }

    Starter starter(String code) {
        var title = conversation.answer(new Prompt("ask-title", word("default-title")), text -> title(text, "title"));
        var people = choice("ask-whom", "1", "2").equals("1");
        var posts = people ? posts() : List.<CodeAndTitle>of();
        Title unit = people ? null : unit();
        var periods = conversation.answer(new Prompt("ask-period", "month"), Interview::periods);
        var gauges = gauges();
        var paid = (people ? choice("ask-pay", "y", "n") : choice("ask-pay", "n", "y")).equals("y");
        return new Starter(code, title, posts, unit, periods, gauges, paid);
    }

    private List<CodeAndTitle> posts() {
        return conversation.answer(new Prompt("ask-posts", word("default-post")), Interview::posts);
    }

    private Title unit() {
        return conversation.answer(new Prompt("ask-unit", word("default-unit")), text -> title(text, "unit"));
    }

    private List<StarterIndicator> gauges() {
        conversation.say("ask-indicators");
        while (true) {
            var gauges = said();
            if (gauges.isEmpty()) {
                return usual();
            }
            var sum = gauges.stream().map(StarterIndicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(ALL) == 0) {
                return gauges;
            }
            conversation.again("weights-not-all", StarterIndicator.plain(sum));
        }
    }

    private List<StarterIndicator> usual() {
        return word("default-indicators")
                .lines()
                .map(line -> StarterIndicator.said(line, "indicator-1", Set.of()))
                .toList();
    }

    /** One after the other; an empty line ends the list. */
    private List<StarterIndicator> said() {
        var gauges = new ArrayList<StarterIndicator>();
        var taken = new HashSet<String>();
        while (true) {
            var number = gauges.size() + 1;
            var asked = new Prompt("ask-indicator", "", List.of(number));
            var gauge = conversation.answer(asked, text -> gauge(text, number, taken));
            if (gauge.isEmpty()) {
                return gauges;
            }
            gauges.addAll(gauge);
            gauge.forEach(each -> taken.add(each.named().code()));
        }
    }

    private static List<StarterIndicator> gauge(String text, int number, Set<String> taken) {
        return text.isEmpty() ? List.of() : List.of(StarterIndicator.said(text, "indicator-" + number, taken));
    }

    private static Title title(String text, String otherwise) {
        return CodeAndTitle.said(text, otherwise, Set.of()).title();
    }

    private static List<CodeAndTitle> posts(String text) {
        var posts = new ArrayList<CodeAndTitle>();
        var taken = new HashSet<String>();
        for (var part : text.split("[,，]")) {
            var post = CodeAndTitle.said(part, "post-" + (posts.size() + 1), taken);
            posts.add(post);
            taken.add(post.code());
        }
        return posts;
    }

    /** One or several, in any order; the shortest comes first. */
    private static List<PeriodUnit> periods(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isBlank))
                .map(word -> period(word, text))
                .sorted()
                .distinct()
                .toList();
    }

    private static PeriodUnit period(String word, String text) {
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> PERIODS.getOrDefault(unit, Set.of()).contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** One of two answers; the first is the default. */
    private String choice(String key, String otherwise, String other) {
        return conversation.answer(new Prompt(key, otherwise), text -> {
            if (text.equals(otherwise) || text.equals(other)) {
                return text;
            }
            throw new IllegalArgumentException(text);
        });
    }

    private String word(String key) {
        return words.getOrDefault(key, "");
    }
}
