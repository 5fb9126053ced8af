package org.plumbline.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Language;
import org.plumbline.rules.PeriodUnit;

/** The files of a new scheme, and its first cases: both sides of every grade. */
record StarterFiles(Starter starter, Language language, Map<String, String> words) {
    private static final List<String> FILES = List.of(
            "scheme.yaml", "scoring.drl", "weighting.drl", "veto.drl", "incentives.drl", "follow-ups.drl", "notes.md");
    private static final List<Integer> LEVELS = List.of(100, 90, 89, 80, 79, 70, 69, 60, 59, 0);
    private static final int OUTSTANDING = 90;
    private static final int STRONG = 80;
    private static final int IMPROVING = 70;
    private static final int PASSES = 60;
    /** 5000 yuan, of which 20 % float, as the first cases have it. */
    private static final BigDecimal FLOATING_PAY = BigDecimal.valueOf(1000);

    /** The scheme's own files by name. */
    Map<String, String> scheme() {
        var text = text();
        var files = new TreeMap<String, String>();
        FILES.forEach(name -> files.put(name, text.of(template(name))));
        return files;
    }

    /** The first cases. */
    String cases() {
        return text().of(template("first.yaml"));
    }

    private StarterText text() {
        var things = new LinkedHashMap<String, List<Map<String, String>>>();
        var once = List.of(Map.<String, String>of());
        things.put("posts", starter.posts().isEmpty() ? List.of() : once);
        things.put("post", starter.posts().stream().map(this::post).toList());
        things.put("unit", starter.posts().isEmpty() ? once : List.of());
        things.put("pay", starter.paid() ? once : List.of());
        things.put("free", starter.paid() ? List.of() : once);
        things.put("indicator", starter.gauges().stream().map(this::indicator).toList());
        things.put("level", LEVELS.stream().map(this::level).toList());
        return new StarterText(words, values(), things);
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("code", starter.code());
        values.put("package", starter.code().matches("[a-z].*") ? starter.code().replace('-', '_') : "scheme");
        values.put("title", starter.title().in(language));
        values.put("title-zh", starter.title().zh());
        values.put("title-en", starter.title().en());
        var unit = starter.unit();
        if (unit != null) {
            values.put("unit-zh", unit.zh());
            values.put("unit-en", unit.en());
        }
        values.put("period", starter.period().code());
        values.put(
                "period-example",
                switch (starter.period()) {
                    case MONTH -> "2026-07";
                    case QUARTER -> "2026-Q3";
                    case YEAR -> "2026";
                });
        values.put(
                "adverb",
                switch (starter.period()) {
                    case MONTH -> "monthly";
                    case QUARTER -> "quarterly";
                    case YEAR -> "yearly";
                });
        values.put("effect", starter.period() == PeriodUnit.YEAR ? "YEAR_BONUS" : "MONTH_BONUS");
        values.put(
                "weights",
                each(", ", gauge -> gauge.named().title().in(language) + " " + StarterIndicator.plain(gauge.weight())));
        values.put("first-indicator", starter.gauges().get(0).named().code());
        return values;
    }

    private Map<String, String> post(CodeAndTitle post) {
        return Map.of(
                "post-code",
                post.code(),
                "post-zh",
                post.title().zh(),
                "post-en",
                post.title().en());
    }

    private Map<String, String> indicator(StarterIndicator gauge) {
        var unit = " " + gauge.unit().title().in(language);
        var title = gauge.named().title();
        return Map.ofEntries(
                Map.entry("indicator-code", gauge.named().code()),
                Map.entry("indicator-title", title.in(language)),
                Map.entry("indicator-zh", title.zh()),
                Map.entry("indicator-en", title.en()),
                Map.entry("unit", gauge.unit().code()),
                Map.entry("better", gauge.higherIsBetter() ? "higher" : "lower"),
                Map.entry("range", gauge.range()),
                Map.entry("zero", (StarterIndicator.plain(gauge.zero()) + unit).strip()),
                Map.entry("full", (StarterIndicator.plain(gauge.full()) + unit).strip()),
                Map.entry("curve", gauge.curve()),
                Map.entry("weight", gauge.weighs()));
    }

    /** Each indicator's value is chosen to get these points, so that the total is known without reckoning. */
    private Map<String, String> level(int points) {
        var who = starter.posts().isEmpty()
                ? "{ id: U1 }"
                : "{ id: E1, post: " + starter.posts().get(0).code() + " }";
        var earned = "";
        if (starter.paid()) {
            var pay = FLOATING_PAY
                    .multiply(BigDecimal.valueOf(points))
                    .movePointLeft(2)
                    .multiply(coefficient(points));
            earned = "coefficient: " + coefficient(points) + ", pay: { appraisal-pay: "
                    + pay.setScale(2, RoundingMode.HALF_UP) + " }, ";
        }
        return Map.of(
                "points",
                Integer.toString(points),
                "appraisee",
                who,
                "measured",
                each(", ", gauge -> gauge.named().code() + ": " + gauge.at(points)),
                "compensation",
                starter.paid() ? "    compensation: { base: 5000, floating: 20 }" : "    events: []",
                "grade",
                grade(points),
                "earned",
                earned,
                "follow-ups",
                points < IMPROVING ? "[ improvement-steps ]" : "[]");
    }

    private static String grade(int points) {
        if (points >= OUTSTANDING) {
            return "outstanding";
        }
        return points >= STRONG ? "strong" : points >= PASSES ? "passes" : "fails";
    }

    private static BigDecimal coefficient(int points) {
        if (points >= OUTSTANDING) {
            return new BigDecimal("1.2");
        }
        return new BigDecimal(points >= STRONG ? "1.0" : points >= PASSES ? "0.8" : "0.0");
    }

    private String each(String between, Function<StarterIndicator, String> say) {
        return starter.gauges().stream().map(say).collect(Collectors.joining(between));
    }

    private static String template(String name) {
        try (var stream = StarterFiles.class.getResourceAsStream(name + ".txt")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
